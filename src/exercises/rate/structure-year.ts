import type { DutyOutcome } from '../duty/judgement.ts'
import type { Exercise } from '../record/exercise.ts'
import { bestFirst, standingOf, type YearStanding } from './standing.ts'

interface Judged {
  readonly exercise: Pick<Exercise, 'id' | 'kind' | 'status' | 'day' | 'structures'>
  readonly judgement: { readonly outcome: DutyOutcome }
}

/** The yearly exercise of one structure. */
export interface StructureYear {
  readonly year: number
  readonly standing: YearStanding
  /** The day of the exercise on which the standing rests; undefined for `nothing`. */
  readonly day: string | undefined
  /** Whether it waits for people to say that the planned exercise took place. */
  readonly toConfirm: boolean
}

/** The standing of a structure in the year of `today`, from the exercises that cover it. */
export function structureYear(exercises: readonly Judged[], today: string): StructureYear {
  const year = today.slice(0, 4)
  const placed = exercises
    .filter(({ exercise }) => exercise.kind === 'crisis' && exercise.day.startsWith(`${year}-`))
    .map(({ exercise, judgement }) => ({
      day: exercise.day,
      isHeld: exercise.status === 'held',
      standing: standingOf({ ...exercise, outcome: judgement.outcome }, today),
    }))
  const standing = bestFirst.find((each) => placed.some((one) => one.standing === each))
  const found = placed.find((one) => one.standing === standing)
  const toConfirm = standing === 'unknown' && found?.isHeld === false
  return { year: Number(year), standing: standing ?? 'nothing', day: found?.day, toConfirm }
}
