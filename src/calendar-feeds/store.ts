import { and, desc, eq } from 'drizzle-orm'
import type { Authorized } from '#kernel'
import type { Database, Transaction } from '#storage'
import type { Feed } from './feed.ts'
import { calendarFeeds } from './tables.ts'

const shown = {
  id: calendarFeeds.id,
  ownerId: calendarFeeds.ownerId,
  kind: calendarFeeds.kind,
  subject: calendarFeeds.subject,
  label: calendarFeeds.label,
  createdAt: calendarFeeds.createdAt,
  readOn: calendarFeeds.readOn,
}

export async function findFeedBySecret(database: Database, secretHash: string): Promise<Feed | undefined> {
  const [found] = await database.select(shown).from(calendarFeeds).where(eq(calendarFeeds.secretHash, secretHash))
  return found
}

/** The newest first. */
export async function listFeedsOf(database: Database, ownerId: string): Promise<Feed[]> {
  return database
    .select(shown)
    .from(calendarFeeds)
    .where(eq(calendarFeeds.ownerId, ownerId))
    .orderBy(desc(calendarFeeds.createdAt), desc(calendarFeeds.id))
}

/** The address that the owner had for the same calendar ends. */
export async function replaceFeed(transaction: Transaction, feed: Authorized<Feed>, secretHash: string): Promise<void> {
  const same = and(
    eq(calendarFeeds.ownerId, feed.ownerId),
    eq(calendarFeeds.kind, feed.kind),
    eq(calendarFeeds.subject, feed.subject),
  )
  await transaction.delete(calendarFeeds).where(same)
  await transaction.insert(calendarFeeds).values({ ...feed, secretHash })
}

export async function deleteFeed(transaction: Transaction, { id }: Authorized<Feed>): Promise<void> {
  await transaction.delete(calendarFeeds).where(eq(calendarFeeds.id, id))
}

export async function setReadOn(transaction: Transaction, { id }: Authorized<Feed>, day: string): Promise<void> {
  await transaction.update(calendarFeeds).set({ readOn: day }).where(eq(calendarFeeds.id, id))
}
