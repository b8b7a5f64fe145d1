import type { DutyOutcome } from '../duty/judgement.ts'
import type { Exercise } from '../record/exercise.ts'

/** An exercise with what it is worth in the region whose rate is computed. */
export type CountedExercise = Pick<Exercise, 'kind' | 'status' | 'day' | 'structures'> & {
  readonly outcome: DutyOutcome
}

/**
 * What a unit did for the year:
 * - `done`: an exercise that counts was held;
 * - `planned`: one that may count is planned for a day still to come in the year;
 * - `unknown`: one was held of which nobody can say whether it counts, or was planned for a day that has passed;
 * - `nothing`: none of these.
 */
export type YearStanding = 'done' | 'planned' | 'unknown' | 'nothing'

/** From the best: a unit that did something counted is done, whatever else it did. */
export const bestFirst: readonly YearStanding[] = ['done', 'planned', 'unknown', 'nothing']

const rank: Readonly<Record<YearStanding, number>> = { done: 0, planned: 1, unknown: 2, nothing: 3 }

export function better(one: YearStanding, other: YearStanding): YearStanding {
  return rank[one] <= rank[other] ? one : other
}

/** What one crisis exercise does for the units that it covers, on a day. */
export function standingOf(
  { status, day, outcome }: Pick<CountedExercise, 'status' | 'day' | 'outcome'>,
  today: string,
): YearStanding {
  if (status === 'cancelled' || outcome === 'does-not-count') return 'nothing'
  if (status === 'planned') return day < today ? 'unknown' : 'planned'
  return outcome === 'counts' ? 'done' : 'unknown'
}
