import { momentAfter } from './days.ts'
import { blankExercise, type Exercise, type ExerciseContent } from './exercise.ts'

type Lines =
  | 'nationalExercise'
  | 'kit'
  | 'kitVersion'
  | 'scenario'
  | 'animator'
  | 'observers'
  | 'objectives'
  | 'cutServices'
  | 'sharedSystem'
  | 'fundingFile'
  | 'retexText'
type Choices = 'kind' | 'status' | 'form' | 'participation' | 'level' | 'trigger' | 'animation' | 'degradedMode'
type Numbers = 'participants' | 'costEuros' | 'fundedEuros'
type Days = 'day' | 'endDay' | 'retexOn' | 'nextOn'

/** Unchecked input for an exercise. An empty text means: not said. `degradedMode` is `yes`, `no` or empty. */
export interface TypedExercise extends Readonly<Record<Lines | Choices | Numbers | Days | 'start' | 'end', string>> {
  readonly cells: readonly string[]
  readonly functions: readonly string[]
  readonly sharesRetex: boolean
  /** FINESS numbers, beside the structure that keeps the record. */
  readonly structures: readonly string[]
  /** Every open structure of the legal entity, beside those named. */
  readonly wholeLegalEntity: boolean
  /** Ids of groups: every open structure of each, beside those named. */
  readonly groups: readonly string[]
}

/** An exercise as its form shows it. */
export function typedFrom(exercise: ExerciseContent & Partial<Pick<Exercise, 'structures'>>): TypedExercise {
  const { start, minutes, day, degradedMode, form, participation, level, trigger, animation } = exercise
  const end = start !== null && minutes !== null ? momentAfter(day, start, minutes) : undefined
  return {
    kind: exercise.kind,
    // A record that was cancelled is taken up again as planned or as held.
    status: exercise.status === 'cancelled' ? '' : exercise.status,
    day,
    nationalExercise: exercise.nationalExercise,
    kit: exercise.kit,
    kitVersion: exercise.kitVersion,
    scenario: exercise.scenario,
    animator: exercise.animator,
    observers: exercise.observers,
    objectives: exercise.objectives,
    cutServices: exercise.cutServices,
    sharedSystem: exercise.sharedSystem,
    fundingFile: exercise.fundingFile,
    retexText: exercise.retexText,
    cells: exercise.cells,
    functions: exercise.functions,
    sharesRetex: exercise.sharesRetex,
    form: form ?? '',
    participation: participation ?? '',
    level: level ?? '',
    trigger: trigger ?? '',
    animation: animation ?? '',
    degradedMode: degradedMode === null ? '' : degradedMode ? 'yes' : 'no',
    start: start ?? '',
    end: end?.time ?? '',
    endDay: end && end.day !== day ? end.day : '',
    participants: numberText(exercise.participants),
    costEuros: numberText(exercise.costEuros),
    fundedEuros: numberText(exercise.fundedEuros),
    retexOn: exercise.retexOn ?? '',
    nextOn: exercise.nextOn ?? '',
    structures: exercise.structures ?? [],
    wholeLegalEntity: false,
    groups: [],
  }
}

function numberText(value: number | null): string {
  return value === null ? '' : String(value)
}

/** The form of a new exercise. Its kind and its status are left to the person. */
export const blankTyped: TypedExercise = { ...typedFrom(blankExercise), kind: '', status: '' }
