import { desc, eq, lte, or, sql } from 'drizzle-orm'
import type { Authorized } from '#kernel'
import { among, type Database, prepared, type Transaction } from '#storage'
import { sessions, users, verifications } from '../tables.ts'
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

/** The session of a token, with the name and email address of its account. */
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

export async function noteUse(transaction: Transaction, session: Authorized<Session>, now: Date): Promise<void> {
  await transaction.update(sessions).set({ updatedAt: now }).where(eq(sessions.id, session.id))
}

export async function deleteSession(transaction: Transaction, session: Authorized<Session>): Promise<void> {
  await transaction.delete(sessions).where(eq(sessions.id, session.id))
}

/** Ends the sessions of an account beyond the latest ones, by their last use. */
export async function endOldestSessions(
  transaction: Transaction,
  { id }: Authorized<{ readonly id: string }>,
  kept: number,
): Promise<void> {
  const oldest = (await listSessions(transaction, id)).slice(kept).map((session) => session.id)
  if (oldest.length > 0) await transaction.delete(sessions).where(among(sessions.id, oldest))
}

export async function noteTwoFactors(transaction: Transaction, session: Authorized<Session>): Promise<void> {
  await transaction.update(sessions).set({ twoFactorsGiven: true }).where(eq(sessions.id, session.id))
}

/** Erases the sessions that ended and the steps of sign-ins that were never finished. */
export async function deleteEnded(transaction: Transaction, { now }: Authorized<{ now: Date }>): Promise<void> {
  const { startedAfter, usedAfter } = sessionLimits(now)
  await transaction
    .delete(sessions)
    .where(or(lte(sessions.createdAt, startedAfter), lte(sessions.updatedAt, usedAfter)))
  await transaction.delete(verifications).where(lte(verifications.expiresAt, now))
}
