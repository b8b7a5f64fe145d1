import { instant, table, text } from '#storage'
import type { SettingKey } from './appearance.ts'

/** Choices of an administrator for the whole server, one row each. */
export const settings = table('settings', {
  key: text('key').$type<SettingKey>().primaryKey(),
  /** A text; the logo as base64. */
  value: text('value').notNull(),
  changedAt: instant('changed_at').notNull(),
})
