import { and, eq } from 'drizzle-orm'
import { type Authorized, newId } from '#kernel'
import type { Database, Transaction } from '#storage'
import type { Account } from '../accounts/account.ts'
import { credentials } from '../tables.ts'

/** The id of the password of an account. Each new password has a new id. Undefined for an account without password. */
export async function findPasswordId(database: Database, accountId: string): Promise<string | undefined> {
  const [found] = await database.select({ id: credentials.id }).from(credentials).where(ofPassword(accountId))
  return found?.id
}

/** Undefined for an account that signs in through a provider alone. */
export async function findPasswordHash(database: Database, accountId: string): Promise<string | undefined> {
  const [found] = await database
    .select({ password: credentials.password })
    .from(credentials)
    .where(ofPassword(accountId))
  return found?.password ?? undefined
}

/** Replaces the password of an account. */
export async function putPasswordHash(
  transaction: Transaction,
  account: Authorized<Pick<Account, 'id'>>,
  password: string,
  now: Date,
): Promise<void> {
  await transaction.delete(credentials).where(ofPassword(account.id))
  await transaction.insert(credentials).values({
    id: newId(),
    userId: account.id,
    providerId: 'credential',
    accountId: account.id,
    password,
    createdAt: now,
    updatedAt: now,
  })
}

function ofPassword(accountId: string) {
  return and(eq(credentials.userId, accountId), eq(credentials.providerId, 'credential'))
}
