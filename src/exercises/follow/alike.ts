import { dayAfter } from '#kernel'
import { judge, outcomeUnder } from '../duty/judgement.ts'
import { type DutyRule, dutyRules } from '../duty/rules.ts'
import type { CountedExercise } from '../rate/standing.ts'
import type { Exercise } from '../record/exercise.ts'

/** Crisis exercises on which the same facts decide, by one rule, as long as no region says a word of its own. */
export interface AlikeExercises
  extends Pick<Exercise, 'status' | 'trigger' | 'degradedMode' | 'participation' | 'functions' | 'level'> {
  readonly apart: readonly ApartExercise[]
}

/** What each of them has of its own. */
export type ApartExercise = Pick<Exercise, 'day' | 'retexOn' | 'structures' | 'reviews'>

export type LevelledExercise = CountedExercise & Pick<Exercise, 'level' | 'retexOn'>

/** The exercises one by one, judged for a region: their common facts once. */
export function judgedApart({ apart, ...facts }: AlikeExercises, region: string): LevelledExercise[] {
  const { status, level } = facts
  const [first] = apart
  if (!first) return []
  const common = judge({ kind: 'crisis', day: first.day, ...facts, reviews: [] }, region).outcome
  // Written out: copying the facts of twelve thousand exercises by `...` takes longer than reading them.
  return apart.map(({ day, retexOn, structures, reviews }) => {
    const outcome = outcomeUnder(reviews, region) ?? common
    return { kind: 'crisis', status, level, outcome, day, retexOn, structures }
  })
}

/** The days on which another rule can begin to decide. */
export function ruleTurns(rules: readonly DutyRule[] = dutyRules): string[] {
  const turns = rules.flatMap(({ from, until }) => (until === null ? [from] : [from, dayAfter(until, 1)]))
  return [...new Set(turns)].sort()
}
