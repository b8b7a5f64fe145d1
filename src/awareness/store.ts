import { and, desc, eq, gte, lte, max, sql } from 'drizzle-orm'
import { type Authorized, readInTurns } from '#kernel'
import { among, amongListed, type Database, forUpdate, listed, prepared, type Transaction } from '#storage'
import type { AwarenessSession } from './session/session.ts'
import type { AwarenessReach, Span } from './session/year-reach.ts'
import { awarenessSessions } from './tables.ts'

const { id, finess, startsOn, lastOn, reached } = awarenessSessions

/** The sessions of a structure, the latest first. */
export async function listSessionsOf(database: Database, number: string): Promise<AwarenessSession[]> {
  return database
    .select()
    .from(awarenessSessions)
    .where(eq(finess, number))
    .orderBy(desc(startsOn), desc(awarenessSessions.createdAt), desc(id))
}

/** The sessions of some structures of which a day lies within the span, the latest first. */
export async function listSessionsWithin(
  database: Database,
  numbers: readonly string[],
  { from, to }: Span,
): Promise<AwarenessSession[]> {
  const sessions = await readInTurns(numbers, (some) =>
    database
      .select()
      .from(awarenessSessions)
      .where(and(among(finess, some), gte(lastOn, from), lte(startsOn, to))),
  )
  return sessions.sort(latestFirst)
}

function latestFirst(one: AwarenessSession, other: AwarenessSession): number {
  if (one.startsOn !== other.startsOn) return one.startsOn > other.startsOn ? -1 : 1
  if (one.finess !== other.finess) return one.finess < other.finess ? -1 : 1
  return one.id > other.id ? -1 : 1
}

export async function findSession(database: Database, sessionId: string): Promise<AwarenessSession | undefined> {
  const [found] = await database.select().from(awarenessSessions).where(eq(id, sessionId))
  return found
}

/** Nobody else changes the session until commit. */
export async function lockSession(transaction: Transaction, sessionId: string): Promise<AwarenessSession | undefined> {
  const [found] = await forUpdate(transaction.select().from(awarenessSessions).where(eq(id, sessionId)))
  return found
}

export async function countSessions(database: Database, number: string): Promise<number> {
  return database.$count(awarenessSessions, eq(finess, number))
}

export async function putSession(transaction: Transaction, session: Authorized<AwarenessSession>): Promise<void> {
  const { id: _id, finess: _finess, createdAt: _createdAt, ...content } = session
  await transaction.insert(awarenessSessions).values(session).onConflictDoUpdate({ target: id, set: content })
}

export async function deleteSession(
  transaction: Transaction,
  { id: sessionId }: Authorized<AwarenessSession>,
): Promise<void> {
  await transaction.delete(awarenessSessions).where(eq(id, sessionId))
}

const reachWithin = prepared('awareness-reach-within', (database) => {
  const within = sql`${lastOn} >= ${sql.placeholder('from')}`
  return database
    .select({
      finess,
      lastOn: max(lastOn),
      held: sql<number>`sum(case when ${within} then 1 else 0 end)`,
      counted: sql<number>`sum(case when ${within} and ${reached} is not null then 1 else 0 end)`,
      reached: sql<number | null>`sum(case when ${within} then ${reached} end)`,
    })
    .from(awarenessSessions)
    .where(and(amongListed(finess, 'numbers'), lte(startsOn, sql.placeholder('to'))))
    .groupBy(finess)
})

/**
 * What some structures did within a span, by FINESS number, as `reachOver` sums it up. A structure that wrote nothing down by the
 * end of the span is absent.
 */
export async function listAwarenessReach(
  database: Database,
  numbers: readonly string[],
  { from, to }: Span,
): Promise<Map<string, AwarenessReach>> {
  const rows = await reachWithin(database, { numbers: listed(numbers), from, to })
  return new Map(
    rows.map((row) => {
      const [held, counted] = [Number(row.held), Number(row.counted)]
      const people = row.reached === null ? undefined : Number(row.reached)
      return [row.finess, { lastOn: row.lastOn ?? undefined, held, uncounted: held - counted, reached: people }]
    }),
  )
}
