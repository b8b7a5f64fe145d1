import { boolean, index, instant, integer, json, primaryKey, table, text } from '#storage'
import type { Exercise, ExerciseContent, Review } from './record/exercise.ts'

/** Exercises, each once, whatever the number of structures that it covers. */
export const exercises = table(
  'exercises',
  {
    id: text('id').primaryKey(),
    keeperFiness: text('keeper_finess').notNull(),
    kind: text('kind').$type<Exercise['kind']>().notNull(),
    status: text('status').$type<Exercise['status']>().notNull(),
    /** Days, `AAAA-MM-JJ`. */
    day: text('day').notNull(),
    /** `HH:MM` */
    start: text('start'),
    minutes: integer('minutes'),
    form: text('form').$type<ExerciseContent['form']>(),
    participation: text('participation').$type<ExerciseContent['participation']>(),
    nationalExercise: text('national_exercise').notNull(),
    kit: text('kit').notNull(),
    kitVersion: text('kit_version').notNull(),
    scenario: text('scenario').notNull(),
    level: text('level').$type<ExerciseContent['level']>(),
    trigger: text('trigger').$type<ExerciseContent['trigger']>(),
    degradedMode: boolean('degraded_mode'),
    cells: json('cells').$type<ExerciseContent['cells']>().notNull(),
    functions: json('functions').$type<ExerciseContent['functions']>().notNull(),
    participants: integer('participants'),
    animation: text('animation').$type<ExerciseContent['animation']>(),
    animator: text('animator').notNull(),
    observers: text('observers').notNull(),
    objectives: text('objectives').notNull(),
    cutServices: text('cut_services').notNull(),
    sharedSystem: text('shared_system').notNull(),
    costEuros: integer('cost_euros'),
    fundingFile: text('funding_file').notNull(),
    fundedEuros: integer('funded_euros'),
    retexOn: text('retex_on'),
    retexText: text('retex_text').notNull(),
    sharesRetex: boolean('shares_retex').notNull(),
    nextOn: text('next_on'),
    reviews: json('reviews').$type<readonly Review[]>().notNull(),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
    revision: integer('revision').notNull(),
  },
  (exercise) => [index('exercises_day').on(exercise.day)],
)

/** The structures that each exercise covers. */
export const exerciseStructures = table(
  'exercise_structures',
  {
    exerciseId: text('exercise_id')
      .notNull()
      .references(() => exercises.id, { onDelete: 'cascade' }),
    finess: text('finess').notNull(),
  },
  (covered) => [
    primaryKey({ columns: [covered.exerciseId, covered.finess] }),
    index('exercise_structures_finess').on(covered.finess),
  ],
)

/** Actions of the plan of a structure that an exercise brought. */
export const exerciseActions = table(
  'exercise_actions',
  {
    exerciseId: text('exercise_id')
      .notNull()
      .references(() => exercises.id, { onDelete: 'cascade' }),
    actionId: text('action_id').notNull(),
    structureFiness: text('structure_finess').notNull(),
  },
  (link) => [primaryKey({ columns: [link.exerciseId, link.actionId] })],
)
