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
      facts({ counted: 4, unknown: 1, scopes: { D2: [10, 100_000, 0, 0] } }),
    ])
    // D2: 25 points of 30, and 3 unknown; the essential question keeps it at level 2. D1: nothing but « je ne sais pas ».
    const D2 = { floor: 2500 / 30, ceiling: 2800 / 30, completeness: 2700 / 30, level: 2 }
    const D1 = { floor: 0, ceiling: 100, completeness: 0, level: 0 }
    expect(pooled).toEqual({ counted: 14, unknown: 3, scopes: { D2, D1 }, objectives: {}, numbers: {} })
  })

  it('say nothing of a domain in which no question counts', () => {
    expect(poolFacts([facts({ scopes: { D3: [0, 0, 0, 0] } })]).scopes).toEqual({})
  })

  it.each([
    [['met', 'unmet'], 'unmet'],
    [['unknown', 'trajectory'], 'unknown'],
    [['trajectory', 'met'], 'trajectory'],
    [['not-applicable', 'met'], 'met'],
    [['not-applicable', 'not-applicable'], undefined],
  ] as const)('of %j keep the worst state of an objective: %s', (states, worst) => {
    for (const each of [states, states.toReversed()])
      expect(poolFacts(each.map((state) => facts({ objectives: { 'D2.O4': state } }))).objectives['D2.O4']).toBe(worst)
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
    first.inForce.set(1, { lastAt: new Date(0), facts: undefined })
    const both = kept.historyOf('1', `${one},${submission(1_780_000_000_000)}`)
    expect(both).toEqual({ instants: [1_780_000_000_000, 1_790_000_000_000], inForce: new Map() })
    expect(kept.historyOf('1', one).inForce.size).toBe(0)
  })
})
