import { and, eq, ne, sql } from 'drizzle-orm'
import type { Authorized } from '#kernel'
import { type Database, forUpdate, type Transaction } from '#storage'
import { accessKeys, passwordResets, sessions, users, verifications } from '../tables.ts'
import type { AccessEpoch } from './access-epoch.ts'

const accessColumns = { accountId: users.id, epoch: users.accessEpoch }

export async function findAccess(database: Database, accountId: string): Promise<AccessEpoch | undefined> {
  const [found] = await database.select(accessColumns).from(users).where(eq(users.id, accountId))
  return found
}

/** `email` must be in lower case. */
export async function findAccessByEmail(database: Database, email: string): Promise<AccessEpoch | undefined> {
  const [found] = await database.select(accessColumns).from(users).where(eq(users.email, email))
  return found
}

/** Like `findAccess`, with a lock: nobody ends the sessions of the account before the transaction ends. */
export async function lockAccess(transaction: Transaction, accountId: string): Promise<AccessEpoch | undefined> {
  const [found] = await forUpdate(transaction.select(accessColumns).from(users).where(eq(users.id, accountId)))
  return found
}

export async function noteSignIn(
  transaction: Transaction,
  { userId }: Authorized<{ readonly userId: string }>,
  now: Date,
): Promise<void> {
  await transaction.update(users).set({ lastSignInAt: now }).where(eq(users.id, userId))
}

/**
 * Ends the sessions of an account except the named one, its sign-ins under way, its sign-ins that wait for the second
 * step, its link to reset the password, and its keys: somebody who knew the password may have made one.
 */
export async function endAccess(
  transaction: Transaction,
  account: Authorized<{ readonly id: string }>,
  keptSessionId = '',
): Promise<void> {
  const { id } = account
  // The epoch grows first: a sign-in that is being recorded waits for this row, and then finds the new epoch (`lockAccess`).
  await transaction
    .update(users)
    .set({ accessEpoch: sql`${users.accessEpoch} + 1` })
    .where(eq(users.id, id))
  await transaction.delete(sessions).where(and(eq(sessions.userId, id), ne(sessions.id, keptSessionId)))
  await deleteFirstSteps(transaction, account)
  await transaction.delete(passwordResets).where(eq(passwordResets.userId, id))
  await transaction.delete(accessKeys).where(eq(accessKeys.userId, id))
}

export async function deleteFirstSteps(
  transaction: Transaction,
  { id }: Authorized<{ readonly id: string }>,
): Promise<void> {
  await transaction.delete(verifications).where(eq(verifications.value, id))
}
