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

it('facts that were read are kept up to a limit, and the first ones leave', () => {
  const kept = keepFacts(2)
  const sums = { lastAt: new Date(0), facts: [] }
  for (const keys of ['a', 'b', 'c']) kept.put(keys, sums)
  expect(['a', 'b', 'c'].map((keys) => kept.get(keys) === sums)).toEqual([false, true, true])
})
