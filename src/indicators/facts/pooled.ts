import { percentagesOf, type SubmissionFacts } from '#assessment'

/** The state of a domain in one structure, from all its submissions in force. Percentages are exact. */
export interface PooledScope {
  readonly floor: number
  readonly ceiling: number
  readonly completeness: number
  readonly level: number
}

/**
 * Adds up what several questionnaires of a structure say of an axis or a domain, as its own synthesis does. Undefined when none of
 * them has a question that counts there.
 */
export function pooledScope(facts: readonly SubmissionFacts[], scope: string): PooledScope | undefined {
  let [weight, earned, unknown, capped] = [0, 0, 0, 0]
  for (const { scopes } of facts) {
    const sums = Object.hasOwn(scopes, scope) ? scopes[scope] : undefined
    if (!sums) continue
    weight += sums[0]
    earned += sums[1]
    unknown += sums[2]
    capped += sums[3]
  }
  return percentagesOf({ weight, earned, unknown }, capped > 0)
}

const worstFirst = ['unmet', 'unknown', 'trajectory', 'met'] as const

/**
 * The state of an objective from all the submissions in force: unmet when one says so, otherwise unknown, then trajectory, then met.
 * Undefined when none of them judges it.
 */
export function pooledObjective(
  facts: readonly SubmissionFacts[],
  code: string,
): (typeof worstFirst)[number] | undefined {
  let worst: number = worstFirst.length
  for (const { objectives } of facts) {
    const state = objectives[code]
    const rank = state === undefined || state === 'not-applicable' ? -1 : worstFirst.indexOf(state)
    if (rank >= 0 && rank < worst) worst = rank
  }
  return worstFirst[worst]
}

/** The number that a structure answered to a question; undefined when no submission in force answers it. */
export function pooledNumber(facts: readonly SubmissionFacts[], question: string): number | undefined {
  return facts.find(({ numbers }) => Object.hasOwn(numbers, question))?.numbers[question]
}
