import { index, instant, table, text } from '#storage'
import type { DeadLinkKind, LinkEnd } from './dead-link.ts'

/** Links that open nothing any more, kept so that a person who opens one reads why. */
export const deadLinks = table(
  'dead_links',
  {
    /** SHA-256 of the secret. */
    secretHash: text('secret_hash').primaryKey(),
    kind: text('kind').$type<DeadLinkKind>().notNull(),
    end: text('ended').$type<LinkEnd>().notNull(),
    endedAt: instant('ended_at').notNull(),
  },
  (link) => [index('dead_links_ended_at').on(link.endedAt)],
)
