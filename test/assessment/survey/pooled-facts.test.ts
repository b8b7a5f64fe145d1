import { describe, expect, it } from 'vitest'
import type { SubmissionFacts } from '#assessment'
import { keepFacts } from '../../../src/assessment/survey/kept-facts.ts'
import { poolFacts } from '../../../src/assessment/survey/pooled-facts.ts'

const facts = (given: Partial<SubmissionFacts>): SubmissionFacts => ({
  counted: 0,
  unknown: 0,
  scopes: {},
  objectives: {},
  numbers: {},
  ...given,
})

describe('the submissions of one structure, added up', () => {
  it('add their sums, and keep a weak essential question weak', () => {
    const pooled = poolFacts([
      facts({ counted: 10, unknown: 2, scopes: { D2: [20, 150_000, 3, 1], D1: [5, 0, 5, 0] } }),
      facts({ counted: 4, unknown: 1, scopes: { D2: [10, 20_000, 0, 0] } }),
    ])
    expect(pooled).toEqual(facts({ counted: 14, unknown: 3, scopes: { D2: [30, 170_000, 3, 1], D1: [5, 0, 5, 0] } }))
  })

  it.each([
    [['met', 'unmet'], 'unmet'],
    [['unknown', 'trajectory'], 'unknown'],
    [['trajectory', 'met'], 'trajectory'],
    [['not-applicable', 'met'], 'met'],
    [['not-applicable', 'not-applicable'], 'not-applicable'],
  ] as const)('of %j keep the worst state of an objective: %s', (states, worst) => {
    for (const each of [states, states.toReversed()])
      expect(poolFacts(each.map((state) => facts({ objectives: { 'D2.O4': state } }))).objectives).toEqual({
        'D2.O4': worst,
      })
  })

  it('keep the number of the first that answers, and a number 0', () => {
    const all = [facts({}), facts({ numbers: { agents: 0 } }), facts({ numbers: { agents: 7 } })]
    expect(poolFacts(all).numbers).toEqual({ agents: 0 })
  })
})

describe('facts that were read', () => {
  const submission = (instant: number) => `${instant}a1b2`
  const one = submission(1_790_000_000_000)

  it('are kept up to a limit, and the first ones leave', () => {
    const kept = keepFacts(2)
    const [first, second, third] = ['1', '2', '3'].map((finess) => kept.historyOf(finess, one))
    expect(kept.historyOf('3', one)).toBe(third)
    expect(kept.historyOf('2', one)).toBe(second)
    expect(kept.historyOf('1', one)).not.toBe(first)
  })

  it('are forgotten as soon as the structure submits again, or a submission is erased', () => {
    const kept = keepFacts(2)
    const first = kept.historyOf('1', one)
    first.inForce.set(1, { lastAt: new Date(0), facts: [] })
    const both = kept.historyOf('1', `${one},${submission(1_780_000_000_000)}`)
    expect(both).toEqual({ instants: [1_780_000_000_000, 1_790_000_000_000], inForce: new Map() })
    expect(kept.historyOf('1', one).inForce.size).toBe(0)
  })
})
