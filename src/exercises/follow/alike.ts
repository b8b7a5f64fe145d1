import { dayAfter } from '#kernel'
import { judge } from '../duty/judgement.ts'
import { type DutyRule, dutyRules } from '../duty/rules.ts'
import type { CountedExercise } from '../rate/standing.ts'
import type { Exercise } from '../record/exercise.ts'

/** Crisis exercises on which the same facts decide, by one rule. */
export interface AlikeExercises
  extends Pick<Exercise, 'status' | 'trigger' | 'degradedMode' | 'participation' | 'functions' | 'reviews' | 'level'> {
  readonly apart: readonly ApartExercise[]
}

/** What each of them has of its own. */
export type ApartExercise = Pick<Exercise, 'day' | 'retexOn' | 'structures'>

export type LevelledExercise = CountedExercise & Pick<Exercise, 'level' | 'retexOn'>

/** The exercises one by one, judged for a region. */
export function judgedApart(alike: readonly AlikeExercises[], region: string): LevelledExercise[] {
  return alike.flatMap(({ apart, ...facts }) => {
    const { status, level } = facts
    const [first] = apart
    if (!first) return []
    const { outcome } = judge({ kind: 'crisis', day: first.day, ...facts }, region)
    // Written out: copying the facts of twelve thousand exercises by `...` takes longer than reading them.
    return apart.map(({ day, retexOn, structures }) => {
      return { kind: 'crisis' as const, status, level, outcome, day, retexOn, structures }
    })
  })
}

/** The days on which another rule can begin to decide. */
export function ruleTurns(rules: readonly DutyRule[] = dutyRules): string[] {
  const turns = rules.flatMap(({ from, until }) => (until === null ? [from] : [from, dayAfter(until, 1)]))
  return [...new Set(turns)].sort()
}
