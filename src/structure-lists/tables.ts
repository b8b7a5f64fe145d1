import { index, instant, integer, json, table, text } from '#storage'

/** Lists of structures that a region keeps under a name. */
export const structureLists = table(
  'structure_lists',
  {
    id: text('id').primaryKey(),
    /** INSEE code. */
    region: text('region').notNull(),
    name: text('name').notNull(),
    /** FINESS numbers, sorted. */
    numbers: json('numbers').$type<readonly string[]>().notNull(),
    /** How many numbers there are: a page of lists does not read them. */
    size: integer('size').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (list) => [index('structure_lists_region').on(list.region)],
)
