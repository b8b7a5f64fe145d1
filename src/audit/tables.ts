import { isNotNull } from 'drizzle-orm'
import type { Outcome } from '#kernel'
import { instant, integer, table, text, uniqueIndex } from '#storage'

/** The rows of the log, which are only added. Each row holds the hash of the previous row. */
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
    /** Identifier of an entry that waited to be chained. Null for a row that was chained at once. */
    id: text('id'),
  },
  // The index leaves out rows that were chained at once: on SQLite each save would write one more page.
  (row) => [uniqueIndex('audit_rows_id').on(row.id).where(isNotNull(row.id))],
)

/** Entries written in the transaction of their change and not chained yet. Each entry has its own seal. */
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

/** Where the log ends: one row, `id` 1. The mark belongs to this server: no backup holds it. */
export const auditEnd = table('audit_end', {
  id: integer('id').primaryKey(),
  sequence: integer('sequence').notNull(),
  hash: text('hash').notNull(),
  seal: text('seal').notNull(),
})

/** The rows cut from the beginning of the log: one row, `id` 1, or none. */
export const auditCut = table('audit_cut', {
  id: integer('id').primaryKey(),
  sequence: integer('sequence').notNull(),
  hash: text('hash').notNull(),
  rows: integer('rows').notNull(),
  firstAt: instant('first_at').notNull(),
  lastAt: instant('last_at').notNull(),
  seal: text('seal').notNull(),
})

/** The last row that came from another server: one row, `id` 1, or none. */
export const auditForeign = table('audit_foreign', {
  id: integer('id').primaryKey(),
  sequence: integer('sequence').notNull(),
  hash: text('hash').notNull(),
  at: instant('at').notNull(),
  seal: text('seal').notNull(),
})

/** What the daily upkeep remembers of the clock: one row, `id` 1, or none. No backup holds it. */
export const auditClock = table('audit_clock', {
  id: integer('id').primaryKey(),
  /** The clock at the last upkeep. */
  seenAt: instant('seen_at').notNull(),
  /** Nothing is erased for its age before this instant. */
  erasesFrom: instant('erases_from').notNull(),
})
