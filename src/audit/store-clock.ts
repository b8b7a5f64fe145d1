import { desc } from 'drizzle-orm'
import type { Authorized } from '#kernel'
import type { Database, Transaction } from '#storage'
import type { SeenClock } from './clock.ts'
import { auditClock, auditRows } from './tables.ts'

export async function findSeenClock(database: Database): Promise<SeenClock | undefined> {
  const [seen] = await database.select().from(auditClock)
  return seen
}

/** The instant of the last row of the log. */
export async function findLastRowAt(database: Database): Promise<Date | undefined> {
  const [last] = await database.select({ at: auditRows.at }).from(auditRows).orderBy(desc(auditRows.sequence)).limit(1)
  return last?.at
}

export async function putSeenClock(
  transaction: Transaction,
  { seenAt, erasesFrom }: Authorized<SeenClock>,
): Promise<void> {
  await transaction
    .insert(auditClock)
    .values({ id: 1, seenAt, erasesFrom })
    .onConflictDoUpdate({ target: auditClock.id, set: { seenAt, erasesFrom } })
}
