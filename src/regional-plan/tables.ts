import { index, instant, integer, json, table, text } from '#storage'
import type { ActionKind, ActionState, Placing, Stage } from './plan/action.ts'
import type { FieldChange } from './plan/changes.ts'

/** The axes of the plan of a region. */
export const regionalAxes = table(
  'regional_axes',
  {
    id: text('id').primaryKey(),
    /** INSEE code. */
    region: text('region').notNull(),
    title: text('title').notNull(),
    position: integer('position').notNull(),
    /** `guide-2021#cybersecurite`: the axis of a model, of any version. */
    source: text('source'),
  },
  (axis) => [index('regional_axes_region').on(axis.region)],
)

/** The actions of the plan of a region, as they are today. */
export const regionalActions = table(
  'regional_actions',
  {
    id: text('id').primaryKey(),
    region: text('region').notNull(),
    axisId: text('axis_id')
      .notNull()
      .references(() => regionalAxes.id),
    kind: text('kind').$type<ActionKind>().notNull(),
    title: text('title').notNull(),
    detail: text('detail').notNull(),
    lead: text('lead').notNull(),
    contributors: text('contributors').notNull(),
    consulted: text('consulted').notNull(),
    informed: text('informed').notNull(),
    /** `AAAA-MM-JJ` */
    startsOn: text('starts_on'),
    endsOn: text('ends_on'),
    state: text('state').$type<ActionState>().notNull(),
    progressPercent: integer('progress_percent'),
    budgetEuros: integer('budget_euros'),
    indicators: json('indicators').$type<readonly string[]>().notNull(),
    stages: json('stages').$type<readonly Stage[]>().notNull(),
    source: text('source'),
    placing: text('placing').$type<Placing>(),
    position: integer('position').notNull(),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
    revision: integer('revision').notNull(),
  },
  (action) => [index('regional_actions_region').on(action.region), index('regional_actions_axis').on(action.axisId)],
)

/** Every change of an action, so that a later one hides none. */
export const regionalActionChanges = table(
  'regional_action_changes',
  {
    id: text('id').primaryKey(),
    actionId: text('action_id')
      .notNull()
      .references(() => regionalActions.id, { onDelete: 'cascade' }),
    /** The revision of the action that this change made. */
    revision: integer('revision').notNull(),
    changedAt: instant('changed_at').notNull(),
    fields: json('fields').$type<readonly FieldChange[]>().notNull(),
  },
  (change) => [index('regional_action_changes_action').on(change.actionId)],
)
