import { instant, integer, table, text } from '#storage'

/**
 * Failed sign-ins, counted per email address, per network address, per pair of both and per known browser. Keys are keyed
 * hashes.
 */
export const signInFailures = table('sign_in_failures', {
  key: text('key').primaryKey(),
  count: integer('count').notNull(),
  lastAt: instant('last_at').notNull(),
})
