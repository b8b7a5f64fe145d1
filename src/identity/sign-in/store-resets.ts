import { and, eq, gt, lte } from 'drizzle-orm'
import type { Authorized } from '#kernel'
import type { Database, Transaction } from '#storage'
import { keepDeadLinks } from '../invitations/store-dead-links.ts'
import { passwordResets } from '../tables.ts'

/** Keeps the hash of a link that resets the password of an account. The link sent before dies. */
export async function putPasswordReset(
  transaction: Transaction,
  reset: Authorized<{ readonly userId: string; readonly secretHash: string; readonly expiresAt: Date }>,
  now: Date,
): Promise<void> {
  const gone = await transaction.delete(passwordResets).where(eq(passwordResets.userId, reset.userId)).returning()
  await keepDeadLinks(
    transaction,
    gone.map(({ secretHash }) => ({ secretHash, kind: 'password-reset', end: 'replaced', endedAt: now })),
  )
  await transaction.insert(passwordResets).values(reset)
}

/** The id of the account whose password a secret resets, unless the link has expired. */
export async function findPasswordReset(
  database: Database,
  secretHash: string,
  now: Date,
): Promise<string | undefined> {
  const [found] = await database
    .select({ userId: passwordResets.userId })
    .from(passwordResets)
    .where(and(eq(passwordResets.secretHash, secretHash), gt(passwordResets.expiresAt, now)))
  return found?.userId
}

/** Takes a link that is used: of two people who come with one link, one finds it. */
export async function takePasswordReset(
  transaction: Transaction,
  { secretHash, now }: Authorized<{ readonly secretHash: string; readonly now: Date }>,
): Promise<string | undefined> {
  const [taken] = await transaction
    .delete(passwordResets)
    .where(and(eq(passwordResets.secretHash, secretHash), gt(passwordResets.expiresAt, now)))
    .returning({ userId: passwordResets.userId })
  if (taken) await keepDeadLinks(transaction, [{ secretHash, kind: 'password-reset', end: 'used', endedAt: now }])
  return taken?.userId
}

/** Erases the links that expired unused. */
export async function deleteExpiredResets(transaction: Transaction, { now }: Authorized<{ now: Date }>): Promise<void> {
  const gone = await transaction.delete(passwordResets).where(lte(passwordResets.expiresAt, now)).returning()
  await keepDeadLinks(
    transaction,
    gone.map(({ secretHash, expiresAt }) => ({
      secretHash,
      kind: 'password-reset',
      end: 'expired',
      endedAt: expiresAt,
    })),
  )
}
