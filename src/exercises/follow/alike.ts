import { dayAfter } from '#kernel'
import { judge } from '../duty/judgement.ts'
import { type DutyRule, dutyRules } from '../duty/rules.ts'
import type { CountedExercise } from '../rate/standing.ts'
import type { Exercise } from '../record/exercise.ts'

/** Crisis exercises with equal facts. */
export interface AlikeExercises
  extends Pick<Exercise, 'status' | 'trigger' | 'degradedMode' | 'participation' | 'functions' | 'reviews' | 'level'> {
  /** The first of their days: the year and the rule are those of each. */
  readonly day: string
  /** The structures that each of them covers. */
  readonly covered: readonly (readonly string[])[]
}

export interface LevelledExercise extends CountedExercise {
  readonly level: Exercise['level']
}

/** The exercises one by one, judged for a region. */
export function judgedApart(alike: readonly AlikeExercises[], region: string): LevelledExercise[] {
  return alike.flatMap(({ covered, ...facts }) => {
    const { status, day, level } = facts
    const { outcome } = judge({ kind: 'crisis', ...facts }, region)
    return covered.map((structures) => ({ kind: 'crisis' as const, status, day, level, outcome, structures }))
  })
}

/** The days on which another rule can begin to decide. */
export function ruleTurns(rules: readonly DutyRule[] = dutyRules): string[] {
  const turns = rules.flatMap(({ from, until }) => (until === null ? [from] : [from, dayAfter(until, 1)]))
  return [...new Set(turns)].sort()
}
