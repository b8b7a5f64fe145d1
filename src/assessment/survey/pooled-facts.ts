import type { ObjectiveState } from '../diagnosis.ts'
import type { ScopeSums, SubmissionFacts } from './submission-facts.ts'

/** The submissions in force of one structure: the last of each questionnaire. */
export interface SubmissionsInForce {
  readonly lastAt: Date
  /** What they add up to (`poolFacts`); none while the upkeep has not written the facts of any of them. */
  readonly facts: readonly SubmissionFacts[]
}

/**
 * What several submissions of one structure add up to, in the form of one. Sums are added, an essential question that is weak in
 * one of them stays weak, the worst state of an objective stands, and a number is that of the first submission that answers it.
 */
export function poolFacts(all: readonly SubmissionFacts[]): SubmissionFacts {
  const [first, ...others] = all
  if (first && others.length === 0) return first
  const scopes: Record<string, ScopeSums> = Object.create(null)
  const objectives: Record<string, ObjectiveState> = Object.create(null)
  const numbers: Record<string, number> = Object.create(null)
  let [counted, unknown] = [0, 0]
  for (const facts of all) {
    counted += facts.counted
    unknown += facts.unknown
    for (const [id, sums] of Object.entries(facts.scopes)) scopes[id] = added(scopes[id], sums)
    for (const [code, state] of Object.entries(facts.objectives)) objectives[code] = worst(objectives[code], state)
    for (const [question, number] of Object.entries(facts.numbers)) numbers[question] ??= number
  }
  return { counted, unknown, scopes, objectives, numbers }
}

function added(one: ScopeSums | undefined, other: ScopeSums): ScopeSums {
  if (!one) return other
  return [one[0] + other[0], one[1] + other[1], one[2] + other[2], one[3] || other[3]]
}

/** The worst first. A submission that does not judge an objective says nothing against the others. */
const worstFirst: readonly ObjectiveState[] = ['unmet', 'unknown', 'trajectory', 'met', 'not-applicable']

function worst(one: ObjectiveState | undefined, other: ObjectiveState): ObjectiveState {
  return one !== undefined && worstFirst.indexOf(one) <= worstFirst.indexOf(other) ? one : other
}
