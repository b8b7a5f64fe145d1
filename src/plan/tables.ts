import { index, instant, integer, json, table, text, uniqueIndex } from '#storage'
import type { ActionState, StateChange } from './action.ts'

/** The plan of actions of each structure. */
export const actions = table(
  'actions',
  {
    id: text('id').primaryKey(),
    structureFiness: text('structure_finess').notNull(),
    title: text('title').notNull(),
    details: text('details').notNull(),
    /** These three columns are null for an action written freely. */
    questionnaireId: text('questionnaire_id'),
    questionnaireVersion: text('questionnaire_version'),
    measureId: text('measure_id'),
    objectiveCodes: json('objective_codes').$type<readonly string[]>().notNull(),
    ownerFunction: text('owner_function').notNull(),
    /** Days, `AAAA-MM-JJ`. */
    dueOn: text('due_on').notNull(),
    doneOn: text('done_on'),
    state: text('state').$type<ActionState>().notNull(),
    history: json('history').$type<readonly StateChange[]>().notNull(),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
    revision: integer('revision').notNull(),
  },
  (action) => [
    index('actions_structure').on(action.structureFiness, action.dueOn),
    // A plan holds a measure once, whichever version of its questionnaire called for it. Actions written freely are not
    // limited.
    uniqueIndex('actions_measure').on(action.structureFiness, action.questionnaireId, action.measureId),
  ],
)
