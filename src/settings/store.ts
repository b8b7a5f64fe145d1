import { eq } from 'drizzle-orm'
import type { Authorized } from '#kernel'
import type { Database, Transaction } from '#storage'
import type { KeptSettings, SettingKey } from './appearance.ts'
import { settings } from './tables.ts'

export async function readAll(database: Database): Promise<KeptSettings> {
  const rows = await database.select({ key: settings.key, value: settings.value }).from(settings)
  return new Map(rows.map(({ key, value }) => [key, value]))
}

/** A setting to store; an absent value restores the default. */
export interface Setting {
  readonly key: SettingKey
  readonly value: string | undefined
}

/** Stores settings, replacing their previous values. */
export async function putSettings(
  transaction: Transaction,
  chosen: Authorized<readonly Setting[]>,
  changedAt: Date,
): Promise<void> {
  for (const { key, value } of chosen) {
    await transaction.delete(settings).where(eq(settings.key, key))
    if (value !== undefined) await transaction.insert(settings).values({ key, value, changedAt })
  }
}
