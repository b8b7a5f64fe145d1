/** The three kinds of exercise. They answer three different requests, and are never added together. */
export const exerciseKinds = ['crisis', 'pca-field-test', 'restore-test'] as const
export type ExerciseKind = (typeof exerciseKinds)[number]

export const exerciseStatuses = ['planned', 'held', 'cancelled'] as const
export type ExerciseStatus = (typeof exerciseStatuses)[number]

export const exerciseForms = ['table-top', 'functional', 'full-scale'] as const
export const exerciseLevels = ['debutant', 'intermediaire', 'confirme'] as const
export const triggers = ['cyber', 'other'] as const
/** With one's own crisis cell, or in the host venue of a national exercise, inside a fictitious organisation. */
export const participations = ['own-cell', 'host-venue'] as const
export const crisisCells = ['decision', 'operations'] as const
export const animations = ['own', 'grades', 'provider'] as const

/** Who was there, by function and never by name. */
export const presentFunctions = [
  'general-management',
  'care-management',
  'medical',
  'business-services',
  'quality-risks',
  'it',
  'ssi',
  'communication',
  'human-resources',
  'legal-finance',
  'logistics',
] as const
export type PresentFunction = (typeof presentFunctions)[number]

/** What people write of an exercise. Empty texts, empty lists and null mean: not said. */
export interface ExerciseContent {
  readonly kind: ExerciseKind
  readonly status: ExerciseStatus
  /** The day it is planned for or was held, `AAAA-MM-JJ`: the day it began. */
  readonly day: string
  /** `HH:MM` */
  readonly start: string | null
  readonly minutes: number | null
  readonly form: (typeof exerciseForms)[number] | null
  readonly participation: (typeof participations)[number] | null
  /** Name of the national exercise, `REMPAR26`. */
  readonly nationalExercise: string
  /** A kit and its version; or, without a kit, a scenario in words. */
  readonly kit: string
  readonly kitVersion: string
  readonly scenario: string
  readonly level: (typeof exerciseLevels)[number] | null
  readonly trigger: (typeof triggers)[number] | null
  /** Whether the structure had to work without its usual software. */
  readonly degradedMode: boolean | null
  readonly cells: readonly (typeof crisisCells)[number][]
  readonly functions: readonly PresentFunction[]
  readonly participants: number | null
  readonly animation: (typeof animations)[number] | null
  readonly animator: string
  readonly observers: string
  readonly objectives: string
  /** Services that the scenario took away: software, telephone, network. */
  readonly cutServices: string
  /** An information system that the structures share, and that the exercise covered. */
  readonly sharedSystem: string
  readonly costEuros: number | null
  readonly fundingFile: string
  readonly fundedEuros: number | null
  /** The day the RETEX was done, `AAAA-MM-JJ`. */
  readonly retexOn: string | null
  readonly retexText: string
  /** Whether the texts about the exercise are shared, beside its facts: see `sharing.ts`. */
  readonly sharesRetex: boolean
  /** The day the next exercise is planned for, `AAAA-MM-JJ`. */
  readonly nextOn: string | null
}

/** `withdrawn`: the region takes its word back. `lapsed`: the facts it had judged were changed afterwards. */
export type ReviewWord = 'confirmed' | 'contested' | 'withdrawn' | 'lapsed'

/** What the region said of an exercise. */
export interface Review {
  readonly word: ReviewWord
  /** INSEE code of the region that speaks; null when the word lapsed for every region. */
  readonly region: string | null
  readonly motive: string
  /** `AAAA-MM-JJ` */
  readonly on: string
}

export interface Exercise extends ExerciseContent {
  readonly id: string
  /** The structure that keeps the record. It is one of the structures covered. */
  readonly keeperFiness: string
  /** FINESS numbers of the structures covered, in order. */
  readonly structures: readonly string[]
  /** The last fifty words of regions, oldest first. */
  readonly reviews: readonly Review[]
  readonly createdAt: Date
  readonly updatedAt: Date
  /** Counts the changes, from 1, for optimistic locking. */
  readonly revision: number
}

/** An exercise without content, for a form and for tests. */
export const blankExercise: ExerciseContent = {
  kind: 'crisis',
  status: 'planned',
  day: '',
  start: null,
  minutes: null,
  form: null,
  participation: null,
  nationalExercise: '',
  kit: '',
  kitVersion: '',
  scenario: '',
  level: null,
  trigger: null,
  degradedMode: null,
  cells: [],
  functions: [],
  participants: null,
  animation: null,
  animator: '',
  observers: '',
  objectives: '',
  cutServices: '',
  sharedSystem: '',
  costEuros: null,
  fundingFile: '',
  fundedEuros: null,
  retexOn: null,
  retexText: '',
  sharesRetex: false,
  nextOn: null,
}

/** An organisation with more structures writes several records. */
export const mostStructures = 1_000
