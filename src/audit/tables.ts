import { isNotNull } from 'drizzle-orm'
import type { Outcome } from '#kernel'
import { instant, integer, table, text, uniqueIndex } from '#storage'

/** Append-only log. Each row carries the hash of the row before it. */
export const auditRows = table(
  'audit_rows',
  {
    sequence: integer('sequence').primaryKey(),
    at: instant('at').notNull(),
    actor: text('actor').notNull(),
    door: text('door').notNull(),
    action: text('action').notNull(),
    subject: text('subject').notNull(),
    previousHash: text('previous_hash').notNull(),
    hash: text('hash').notNull(),
    outcome: text('outcome').$type<Outcome>().notNull().default('done'),
    from: text('from_address').notNull().default(''),
    /** Identifier of a row that waited to be chained: it is chained once. Null for a row chained at once. */
    id: text('id'),
  },
  // Rows chained at once are not in it: on SQLite each save would write a page more.
  (row) => [uniqueIndex('audit_rows_id').on(row.id).where(isNotNull(row.id))],
)

/** Entries already told, in the transaction of what they tell, and not chained yet. Sealed each by itself. */
export const auditWaiting = table('audit_waiting', {
  id: text('id').primaryKey(),
  at: instant('at').notNull(),
  actor: text('actor').notNull(),
  door: text('door').notNull(),
  action: text('action').notNull(),
  subject: text('subject').notNull(),
  outcome: text('outcome').$type<Outcome>().notNull(),
  from: text('from_address').notNull(),
  seal: text('seal').notNull(),
})

/** Where the log ends: one row, `id` 1. It is this server's own: no backup holds it. */
export const auditEnd = table('audit_end', {
  id: integer('id').primaryKey(),
  sequence: integer('sequence').notNull(),
  hash: text('hash').notNull(),
  seal: text('seal').notNull(),
})

/** What was cut from the beginning of the log: one row, `id` 1, or none. */
export const auditCut = table('audit_cut', {
  id: integer('id').primaryKey(),
  sequence: integer('sequence').notNull(),
  hash: text('hash').notNull(),
  rows: integer('rows').notNull(),
  firstAt: instant('first_at').notNull(),
  lastAt: instant('last_at').notNull(),
  seal: text('seal').notNull(),
})

/** How far the log came from another server: one row, `id` 1, or none. */
export const auditForeign = table('audit_foreign', {
  id: integer('id').primaryKey(),
  sequence: integer('sequence').notNull(),
  hash: text('hash').notNull(),
  at: instant('at').notNull(),
  seal: text('seal').notNull(),
})

/** What the daily upkeep knows of the clock: one row, `id` 1, or none. No backup holds it. */
export const auditClock = table('audit_clock', {
  id: integer('id').primaryKey(),
  /** The clock at the last upkeep. */
  seenAt: instant('seen_at').notNull(),
  /** Nothing is erased for its age before this instant. */
  erasesFrom: instant('erases_from').notNull(),
})
