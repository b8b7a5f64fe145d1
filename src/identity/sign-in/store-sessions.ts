import { and, desc, eq, lte, ne, notLike, or, sql } from 'drizzle-orm'
import type { Authorized } from '#kernel'
import { type Database, forUpdate, prepared, type Transaction } from '#storage'
import { passwordResets, sessions, twoFactors, users, verifications } from '../tables.ts'
import type { AccessEpoch } from './access-epoch.ts'
import { type Session, sessionLimits } from './session.ts'

const sessionColumns = {
  id: sessions.id,
  userId: sessions.userId,
  createdAt: sessions.createdAt,
  updatedAt: sessions.updatedAt,
  userAgent: sessions.userAgent,
}

const byToken = prepared('session-by-token', (database) =>
  database
    .select({
      session: sessionColumns,
      email: users.email,
      name: users.name,
      hasSecondFactor: users.twoFactorEnabled,
      twoFactorsGiven: sessions.twoFactorsGiven,
    })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .where(eq(sessions.token, sql.placeholder('tokenHash'))),
)

/** The session of a token, by its hash, with who it is. */
export async function findSession(database: Database, tokenHash: string) {
  const [found] = await byToken(database, { tokenHash })
  return (
    found && {
      ...found,
      hasSecondFactor: found.hasSecondFactor === true,
      twoFactorsGiven: found.twoFactorsGiven === true,
    }
  )
}

/** The sessions of an account, the one used last first. */
export async function listSessions(database: Database, accountId: string): Promise<Session[]> {
  return database
    .select(sessionColumns)
    .from(sessions)
    .where(eq(sessions.userId, accountId))
    .orderBy(desc(sessions.updatedAt), desc(sessions.createdAt))
}

/** Writes down that a session is being used. */
export async function noteUse(transaction: Transaction, session: Authorized<Session>, now: Date): Promise<void> {
  await transaction.update(sessions).set({ updatedAt: now }).where(eq(sessions.id, session.id))
}

export async function deleteSession(transaction: Transaction, session: Authorized<Session>): Promise<void> {
  await transaction.delete(sessions).where(eq(sessions.id, session.id))
}

/** Notes that a session was opened with two factors. */
export async function noteTwoFactors(transaction: Transaction, session: Authorized<Session>): Promise<void> {
  await transaction.update(sessions).set({ twoFactorsGiven: true }).where(eq(sessions.id, session.id))
}

const accessColumns = { accountId: users.id, epoch: users.accessEpoch }

export async function findAccess(database: Database, accountId: string): Promise<AccessEpoch | undefined> {
  const [found] = await database.select(accessColumns).from(users).where(eq(users.id, accountId))
  return found
}

/** `email` in lower case. */
export async function findAccessByEmail(database: Database, email: string): Promise<AccessEpoch | undefined> {
  const [found] = await database.select(accessColumns).from(users).where(eq(users.email, email))
  return found
}

/** Like `findAccess`; nobody ends the account's sessions until the transaction does. */
export async function lockAccess(transaction: Transaction, accountId: string): Promise<AccessEpoch | undefined> {
  const [found] = await forUpdate(transaction.select(accessColumns).from(users).where(eq(users.id, accountId)))
  return found
}

/**
 * Ends all that an account had opened, but for one session when it is named: its sessions, the sign-ins under way, those
 * that wait for their second step, and the link with which its password could be chosen again.
 */
export async function endAccess(
  transaction: Transaction,
  account: Authorized<{ readonly id: string }>,
  keptSessionId = '',
): Promise<void> {
  const { id } = account
  // First: from here on, a sign-in that is being recorded waits, and then finds the new epoch (`lockAccess`).
  await transaction
    .update(users)
    .set({ accessEpoch: sql`${users.accessEpoch} + 1` })
    .where(eq(users.id, id))
  await transaction.delete(sessions).where(and(eq(sessions.userId, id), ne(sessions.id, keptSessionId)))
  await deleteFirstSteps(transaction, account)
  await transaction.delete(passwordResets).where(eq(passwordResets.userId, id))
}

/** Ends the sign-ins of an account that wait for their second step. */
export async function deleteFirstSteps(
  transaction: Transaction,
  { id }: Authorized<{ readonly id: string }>,
): Promise<void> {
  await transaction.delete(verifications).where(eq(verifications.value, id))
}

/** Erases the sessions that ended and the steps of sign-ins that were never finished. */
export async function deleteEnded(transaction: Transaction, { now }: Authorized<{ now: Date }>): Promise<void> {
  const { startedAfter, usedAfter } = sessionLimits(now)
  await transaction
    .delete(sessions)
    .where(or(lte(sessions.createdAt, startedAfter), lte(sessions.updatedAt, usedAfter)))
  await transaction.delete(verifications).where(lte(verifications.expiresAt, now))
}

/**
 * Notes the code that opened, by its hash. False when it is one of the last that opened: a code seen over a shoulder opens
 * nothing.
 */
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

/** Keeps the hashes of new recovery codes, in place of those before. */
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

/** How many recovery codes are left. */
export async function countRecoveryCodes(database: Database, accountId: string): Promise<number> {
  const [found] = await database
    .select({ codes: twoFactors.backupCodes })
    .from(twoFactors)
    .where(eq(twoFactors.userId, accountId))
  return found ? (JSON.parse(found.codes) as string[]).length : 0
}
