import type { ObjectiveState } from '../diagnosis.ts'
import { percentagesOf } from '../scoring.ts'
import type { ScopeSums, SubmissionFacts } from './submission-facts.ts'

/** The submissions in force of one structure: the last of each questionnaire. */
export interface SubmissionsInForce {
  readonly lastAt: Date
  /** What they come to; undefined while the upkeep has not written the facts of any of them. */
  readonly facts: PooledFacts | undefined
}

/** What several submissions of one structure come to, as its own synthesis says it. */
export interface PooledFacts extends Pick<SubmissionFacts, 'counted' | 'unknown' | 'numbers'> {
  /** By id of an axis or a domain in which a question counts. Percentages are exact. */
  readonly scopes: Readonly<Record<string, PooledScope>>
  /** By code of an objective that one of them judges. */
  readonly objectives: Readonly<Record<string, JudgedObjective>>
}

export type PooledScope = NonNullable<ReturnType<typeof percentagesOf>>
export type JudgedObjective = Exclude<ObjectiveState, 'not-applicable'>

/**
 * Sums are added, an essential question that is weak in one of them stays weak, the worst state of an objective stands, and a number is
 * that of the first submission that answers it.
 */
export function poolFacts(all: readonly SubmissionFacts[]): PooledFacts {
  const [sums, states, answers] = [
    new Map<string, ScopeSums>(),
    new Map<string, JudgedObjective>(),
    new Map<string, number>(),
  ]
  let [counted, unknown] = [0, 0]
  for (const { scopes, objectives, numbers, ...questions } of all) {
    counted += questions.counted
    unknown += questions.unknown
    for (const [id, each] of Object.entries(scopes)) sums.set(id, added(sums.get(id), each))
    for (const [code, state] of Object.entries(objectives))
      if (state !== 'not-applicable') states.set(code, worst(states.get(code), state))
    for (const [question, number] of Object.entries(numbers)) answers.set(question, answers.get(question) ?? number)
  }
  const scopes = [...sums].flatMap(([id, each]) => {
    const scope = scopeOf(each)
    return scope ? [[id, scope] as const] : []
  })
  return {
    counted,
    unknown,
    scopes: Object.fromEntries(scopes),
    objectives: Object.fromEntries(states),
    numbers: Object.fromEntries(answers),
  }
}

function added(one: ScopeSums | undefined, other: ScopeSums): ScopeSums {
  if (!one) return other
  return [one[0] + other[0], one[1] + other[1], one[2] + other[2], one[3] || other[3]]
}

function scopeOf([weight, earned, unknown, capped]: ScopeSums): PooledScope | undefined {
  return percentagesOf({ weight, earned, unknown }, capped > 0)
}

/** A submission that does not judge an objective says nothing against the others. */
const worstFirst: readonly JudgedObjective[] = ['unmet', 'unknown', 'trajectory', 'met']

function worst(one: JudgedObjective | undefined, other: JudgedObjective): JudgedObjective {
  return one !== undefined && worstFirst.indexOf(one) <= worstFirst.indexOf(other) ? one : other
}
