import { gte, inArray, lte, sql } from 'drizzle-orm'
import type { Authorized } from '#kernel'
import type { Database, Transaction } from '#storage'
import { signInFailures } from '../tables.ts'
import { type Failures, failuresForgottenBefore } from './sign-in-delays.ts'

interface Counted extends Failures {
  readonly key: string
}

export async function listFailures(database: Database, keys: readonly string[]): Promise<Map<string, Failures>> {
  const rows = await database
    .select()
    .from(signInFailures)
    .where(inArray(signInFailures.key, [...keys]))
  return new Map(rows.map(({ key, count, lastAt }) => [key, { count, lastAt }]))
}

/** The keys that failed so many times at least. */
export async function listFrequentFailures(database: Database, atLeast: number): Promise<Map<string, Failures>> {
  const rows = await database.select().from(signInFailures).where(gte(signInFailures.count, atLeast))
  return new Map(rows.map(({ key, count, lastAt }) => [key, { count, lastAt }]))
}

export async function putFailures(transaction: Transaction, counted: Authorized<readonly Counted[]>): Promise<void> {
  await transaction
    .insert(signInFailures)
    .values([...counted])
    .onConflictDoUpdate({
      target: signInFailures.key,
      set: { count: sql`excluded.count`, lastAt: sql`excluded.last_at` },
    })
}

/** Lowers the count of each key by one. */
export async function uncountFailures(transaction: Transaction, keys: Authorized<readonly string[]>): Promise<void> {
  await transaction
    .update(signInFailures)
    .set({ count: sql`${signInFailures.count} - 1` })
    .where(inArray(signInFailures.key, [...keys]))
}

export async function forgetFailures(transaction: Transaction, keys: Authorized<readonly string[]>): Promise<void> {
  await transaction.delete(signInFailures).where(inArray(signInFailures.key, [...keys]))
}

export async function deleteOldFailures(transaction: Transaction, { now }: Authorized<{ now: Date }>): Promise<void> {
  await transaction.delete(signInFailures).where(lte(signInFailures.lastAt, failuresForgottenBefore(now)))
}
