import { index, instant, table, text, uniqueIndex } from '#storage'
import type { FeedKind } from './feed.ts'

/** Addresses given to calendar programs. Only the hash of a secret is stored. */
export const calendarFeeds = table(
  'calendar_feeds',
  {
    id: text('id').primaryKey(),
    ownerId: text('owner_id').notNull(),
    kind: text('kind').$type<FeedKind>().notNull(),
    subject: text('subject').notNull(),
    label: text('label').notNull(),
    secretHash: text('secret_hash').notNull(),
    createdAt: instant('created_at').notNull(),
    readOn: text('read_on'),
  },
  (feed) => [uniqueIndex('calendar_feeds_secret').on(feed.secretHash), index('calendar_feeds_owner').on(feed.ownerId)],
)
