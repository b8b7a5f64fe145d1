import { table, text } from '#storage'

/** Versions of the programme that administrators of this server completed: an update that replaces the product keeps them. */
export const completedProgrammes = table('completed_programmes', {
  /** `care@2026.4` */
  name: text('name').primaryKey(),
  /** The YAML file, as it was sent. */
  text: text('text').notNull(),
  releasedOn: text('released_on').notNull(),
})
