import { dayAfter } from '#kernel'
import { judge, outcomeUnder } from '../duty/judgement.ts'
import { type DutyRule, dutyRules } from '../duty/rules.ts'
import type { CountedExercise } from '../rate/standing.ts'
import type { Exercise } from '../record/exercise.ts'

/** Crisis exercises on which the same facts decide, by one rule, as long as no region says a word of its own. */
export interface AlikeExercises
  extends Pick<Exercise, 'status' | 'trigger' | 'degradedMode' | 'participation' | 'functions' | 'level'> {
  /** Read as it is gone through, once: thousands of exercises are never in memory together. */
  readonly apart: Iterable<ApartExercise>
}

/** What each of them has of its own. */
export type ApartExercise = Pick<Exercise, 'day' | 'retexOn' | 'structures' | 'reviews'>

export type LevelledExercise = CountedExercise & Pick<Exercise, 'level' | 'retexOn'>

/** The exercises one by one, judged for a region: their common facts once. */
export function* judgedApart(alike: Iterable<AlikeExercises>, region: string): Generator<LevelledExercise> {
  for (const { apart, ...facts } of alike) {
    const { status, level } = facts
    let common: LevelledExercise['outcome'] | undefined
    for (const { day, retexOn, structures, reviews } of apart) {
      common ??= judge({ kind: 'crisis', day, ...facts, reviews: [] }, region).outcome
      const outcome = outcomeUnder(reviews, region) ?? common
      yield { kind: 'crisis', status, level, outcome, day, retexOn, structures }
    }
  }
}

/** The days on which another rule can begin to decide. */
export function ruleTurns(rules: readonly DutyRule[] = dutyRules): string[] {
  const turns = rules.flatMap(({ from, until }) => (until === null ? [from] : [from, dayAfter(until, 1)]))
  return [...new Set(turns)].sort()
}
