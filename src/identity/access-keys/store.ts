import { desc, eq, lt } from 'drizzle-orm'
import { type Authorized, dayDigits, parisTime } from '#kernel'
import type { Database, Transaction } from '#storage'
import { accessKeys } from '../tables.ts'
import type { AccessKey } from './access-key.ts'

const shown = {
  id: accessKeys.id,
  userId: accessKeys.userId,
  name: accessKeys.name,
  createdAt: accessKeys.createdAt,
  lastDay: accessKeys.lastDay,
  usedOn: accessKeys.usedOn,
}

export async function findKeyBySecret(database: Database, secretHash: string): Promise<AccessKey | undefined> {
  const [found] = await database.select(shown).from(accessKeys).where(eq(accessKeys.secretHash, secretHash))
  return found
}

/** The newest first. */
export async function listKeysOf(database: Database, userId: string): Promise<AccessKey[]> {
  return database
    .select(shown)
    .from(accessKeys)
    .where(eq(accessKeys.userId, userId))
    .orderBy(desc(accessKeys.createdAt), desc(accessKeys.id))
}

export async function insertKey(transaction: Transaction, key: Authorized<AccessKey>, secretHash: string) {
  await transaction.insert(accessKeys).values({ ...key, secretHash })
}

export async function deleteKey(transaction: Transaction, { id }: Authorized<AccessKey>): Promise<void> {
  await transaction.delete(accessKeys).where(eq(accessKeys.id, id))
}

export async function setKeyUse(transaction: Transaction, { id }: Authorized<AccessKey>, day: string): Promise<void> {
  await transaction.update(accessKeys).set({ usedOn: day }).where(eq(accessKeys.id, id))
}

/** Erases the keys whose last day is over. */
export async function deleteEndedKeys(transaction: Transaction, { now }: Authorized<{ now: Date }>): Promise<void> {
  await transaction.delete(accessKeys).where(lt(accessKeys.lastDay, dayDigits(now, parisTime)))
}
