import { and, eq, notLike, sql } from 'drizzle-orm'
import type { Authorized } from '#kernel'
import type { Database, Transaction } from '#storage'
import type { Account } from '../accounts/account.ts'
import { twoFactors, users } from '../tables.ts'

/** Notes the hash of a code that is used. False for a code used lately: a code seen over a shoulder opens nothing. */
export async function claimCode(
  transaction: Transaction,
  { userId }: Authorized<{ readonly userId: string }>,
  codeHash: string,
): Promise<boolean> {
  const used = sql<string>`coalesce(${twoFactors.usedCodes}, '')`
  const claimed = await transaction
    .update(twoFactors)
    .set({ usedCodes: sql`${codeHash} || substr(${used}, 1, ${codeHash.length * 3})` })
    .where(and(eq(twoFactors.userId, userId), notLike(used, `%${codeHash}%`)))
    .returning({ id: twoFactors.id })
  return claimed.length > 0
}

/** Replaces the hashes of the recovery codes. */
export async function putRecoveryCodes(
  transaction: Transaction,
  { userId }: Authorized<{ readonly userId: string }>,
  hashes: readonly string[],
): Promise<void> {
  await transaction
    .update(twoFactors)
    .set({ backupCodes: JSON.stringify(hashes) })
    .where(eq(twoFactors.userId, userId))
}

export async function countRecoveryCodes(database: Database, accountId: string): Promise<number> {
  const [found] = await database
    .select({ codes: twoFactors.backupCodes })
    .from(twoFactors)
    .where(eq(twoFactors.userId, accountId))
  return found ? (JSON.parse(found.codes) as string[]).length : 0
}

/** Takes the second factor away, with its recovery codes. */
export async function deleteSecondFactor(
  transaction: Transaction,
  { id }: Authorized<Pick<Account, 'id'>>,
  now: Date,
): Promise<void> {
  await transaction.delete(twoFactors).where(eq(twoFactors.userId, id))
  await transaction.update(users).set({ twoFactorEnabled: false, updatedAt: now }).where(eq(users.id, id))
}
