import { instant, integer, table, text } from '#storage'

/** Append-only log. Each row carries the hash of the row before it. */
export const auditRows = table('audit_rows', {
  sequence: integer('sequence').primaryKey(),
  at: instant('at').notNull(),
  actor: text('actor').notNull(),
  door: text('door').notNull(),
  action: text('action').notNull(),
  subject: text('subject').notNull(),
  previousHash: text('previous_hash').notNull(),
  hash: text('hash').notNull(),
})
