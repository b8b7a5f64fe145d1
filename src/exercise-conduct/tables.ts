import { boolean, index, instant, integer, json, primaryKey, table, text, uniqueIndex } from '#storage'
import type { RunState, StimulusOrigin } from './runs/run.ts'
import type { StimulusKind } from './runs/run-stimulus.ts'

/** Exercises being prepared, played, or over. */
export const runs = table(
  'exercise_runs',
  {
    id: text('id').primaryKey(),
    structureFiness: text('structure_finess').notNull(),
    kitId: text('kit_id').notNull(),
    kitVersion: text('kit_version').notNull(),
    title: text('title').notNull(),
    /** The words that fill the variables of the kit. */
    values: json('filled_values').$type<Readonly<Record<string, string>>>().notNull(),
    state: text('state').$type<RunState>().notNull(),
    createdAt: instant('created_at').notNull(),
    startedAt: instant('started_at'),
    pausedAt: instant('paused_at'),
    pausedMilliseconds: integer('paused_milliseconds').notNull(),
    endedAt: instant('ended_at'),
    /** Counts what animators did: a command says which revision it saw. */
    revision: integer('revision').notNull(),
    /** Counts every change, those of players and observers included. */
    changes: integer('changes').notNull(),
    /** The record in the register that the RETEX became. */
    exerciseId: text('exercise_id'),
  },
  (run) => [index('exercise_runs_structure').on(run.structureFiness, run.createdAt)],
)

/** The stimuli of a run: those of the kit with their words filled in, and those written on the spot. */
export const runStimuli = table(
  'exercise_run_stimuli',
  {
    runId: text('run_id').notNull(),
    id: text('id').notNull(),
    position: integer('position').notNull(),
    origin: text('origin').$type<StimulusOrigin>().notNull(),
    atMinutes: integer('at_minutes'),
    phase: text('phase').notNull(),
    kind: text('kind').$type<StimulusKind>().notNull(),
    channel: text('channel').notNull(),
    sender: text('sender').notNull(),
    recipients: json('recipients').$type<readonly string[]>().notNull(),
    text: text('text').notNull(),
    expected: text('expected').notNull(),
    countdownMinutes: integer('countdown_minutes'),
    decision: text('decision').notNull(),
    note: text('note').notNull(),
    spare: boolean('spare').notNull(),
    automatic: boolean('automatic').notNull(),
    sentAt: instant('sent_at'),
    /** How long the exercise had run by then, pauses left out. */
    sentElapsedMilliseconds: integer('sent_elapsed_milliseconds'),
    skippedAt: instant('skipped_at'),
    skippedMotive: text('skipped_motive'),
  },
  (stimulus) => [primaryKey({ columns: [stimulus.runId, stimulus.id] })],
)

/** « Traité »: one line for each stimulus and each role that received it. */
export const runAnswers = table(
  'exercise_run_answers',
  {
    runId: text('run_id').notNull(),
    stimulusId: text('stimulus_id').notNull(),
    role: text('role').notNull(),
    answeredAt: instant('answered_at').notNull(),
  },
  (answer) => [primaryKey({ columns: [answer.runId, answer.stimulusId, answer.role] })],
)

/** The decisions log. It names functions, never people. */
export const runDecisions = table(
  'exercise_run_decisions',
  {
    id: text('id').primaryKey(),
    runId: text('run_id').notNull(),
    at: instant('at').notNull(),
    what: text('what').notNull(),
    why: text('why').notNull(),
    decider: text('decider').notNull(),
    reversible: boolean('reversible').notNull(),
  },
  (decision) => [index('exercise_run_decisions_run').on(decision.runId, decision.at)],
)

/** Delays of the law that the cell has kept. */
export const runClocks = table(
  'exercise_run_clocks',
  {
    runId: text('run_id').notNull(),
    clockId: text('clock_id').notNull(),
    doneAt: instant('done_at').notNull(),
  },
  (clock) => [primaryKey({ columns: [clock.runId, clock.clockId] })],
)

/** Links of players and observers. Only the hash of a secret is stored. */
export const runLinks = table(
  'exercise_run_links',
  {
    id: text('id').primaryKey(),
    runId: text('run_id').notNull(),
    /** A role of the kit; null for an observer. */
    role: text('role'),
    label: text('label').notNull(),
    makerId: text('maker_id').notNull(),
    secretHash: text('secret_hash').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (link) => [
    uniqueIndex('exercise_run_links_secret').on(link.secretHash),
    index('exercise_run_links_run').on(link.runId),
  ],
)

/** What an observer noted: one line for each observer and each thing observed. */
export const runObservations = table(
  'exercise_run_observations',
  {
    runId: text('run_id').notNull(),
    linkId: text('link_id').notNull(),
    /** `stimulus:<id>` or `grid:<id>`. */
    target: text('target').notNull(),
    note: text('note').notNull(),
    rating: integer('rating'),
    notedAt: instant('noted_at').notNull(),
  },
  (observation) => [primaryKey({ columns: [observation.runId, observation.linkId, observation.target] })],
)

/** The RETEX as completed by hand. */
export const runRetexes = table('exercise_run_retexes', {
  runId: text('run_id').primaryKey(),
  strengths: text('strengths').notNull(),
  difficulties: text('difficulties').notNull(),
  improvements: json('improvements')
    .$type<readonly { readonly title: string; readonly ownerFunction: string; readonly dueOn: string }[]>()
    .notNull(),
  updatedAt: instant('updated_at').notNull(),
  revision: integer('revision').notNull(),
})
