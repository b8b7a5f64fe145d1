import { describe, expect, it } from 'vitest'
import { type ApplicationStep, countCandidates, doubtedHistory, standingOf } from '#care'
import { checkStep } from '../../src/care/candidates/check-step.ts'

type Said = readonly [step: ApplicationStep, day: string, euros?: number]
const changesOf = (said: readonly Said[]) =>
  said.map(([step, day, euros = null]) => ({ step, day, euros, motive: '', enteredAt: new Date('2026-11-01') }))
const filed: Said = ['filed', '2025-10-23', 70_000]
const retained: Said = ['retained', '2025-12-01', 60_000]
const declared: Said = ['declared', '2026-03-01']

describe('the amount granted', () => {
  it.each<readonly [string, readonly Said[], number, number]>([
    ['retained', [filed, retained], 60_000, 1],
    ['retained, then refused', [filed, retained, ['refused', '2026-01-01']], 0, 0],
    ['retained, then withdrawn', [filed, retained, ['withdrawn', '2026-01-01']], 0, 0],
    ['declared, then rejected', [filed, retained, declared, ['rejected', '2026-04-01']], 0, 1],
    [
      'rejected, then validated',
      [filed, retained, declared, ['rejected', '2026-04-01'], ['validated', '2026-05-01']],
      60_000,
      1,
    ],
    [
      'refused, then retained without amount',
      [filed, retained, ['refused', '2026-01-01'], ['retained', '2026-02-01']],
      0,
      1,
    ],
  ])('of an application %s is counted as its list shows it', (_, said, granted, count) => {
    const application = standingOf(changesOf(said))
    const { all } = countCandidates([{ category: 'ebnl', application }])
    expect([all.grantedEuros, all.retained]).toEqual([granted, count])
    expect(application.grantedEuros ?? 0).toBe(granted)
  })

  it('is not said to be unknown for a declaration that was rejected', () => {
    const application = standingOf(changesOf([filed, retained, declared, ['rejected', '2026-04-01']]))
    expect(countCandidates([{ category: 'ebnl', application }]).all.grantedUnknown).toBe(0)
  })
})

describe('a step of an application', () => {
  const issuesOf = (said: readonly Said[], typed: { step: string; day: string; euros?: string; motive?: string }) =>
    checkStep({ euros: '', motive: '', ...typed }, changesOf(said), '2026-11-29').issues

  it('is refused before the step that it follows, with both days', () => {
    expect(issuesOf([filed], { step: 'retained', day: '01/01/2020' })).toEqual([
      { path: 'day', code: 'care-day-before-last-step', values: { day: '01/01/2020', earlier: '23/10/2025' } },
    ])
    expect(issuesOf([filed], { step: 'retained', day: '23/10/2025' })).toEqual([])
  })

  it('may correct its own day to an earlier one, but not to one before the step that it follows', () => {
    expect(issuesOf([filed, retained], { step: 'retained', day: '2025-11-01' })).toEqual([])
    expect(issuesOf([filed, retained], { step: 'retained', day: '2025-10-01' })[0]?.code).toBe(
      'care-day-before-last-step',
    )
    expect(issuesOf([filed], { step: 'filed', day: '2025-09-01' })).toEqual([])
  })

  it('is not filed again before the day of its withdrawal', () => {
    const withdrawn = [filed, ['withdrawn', '2025-11-05'] as const]
    expect(issuesOf(withdrawn, { step: 'filed', day: '2025-11-01' })[0]?.code).toBe('care-day-before-last-step')
  })

  it.each(['refused', 'withdrawn', 'declared'])('%s takes no amount', (step) => {
    const issues = issuesOf([filed], { step, day: '2026-01-01', euros: '60 000', motive: 'Dossier incomplet' })
    expect(issues).toEqual([{ path: 'euros', code: 'care-amount-unexpected' }])
  })

  it('with an amount that is too large says so, with the largest one', () => {
    const value = '99999999999999999'
    expect(issuesOf([filed], { step: 'retained', day: '2026-01-01', euros: value })).toEqual([
      { path: 'euros', code: 'care-amount-too-large', values: { value, maximum: 1_000_000_000 } },
    ])
  })
})

describe('a stored history', () => {
  const doubtsOf = (said: readonly Said[]) => doubtedHistory(changesOf(said)).map(({ doubts }) => doubts)

  it('that the rules of today would accept leaves no doubt', () => {
    const corrected: Said = ['retained', '2025-11-20', 55_000]
    expect(doubtsOf([filed, retained, corrected, declared, ['validated', '2026-04-01', 50_000]]).flat()).toEqual([])
  })

  it('says which step goes back in time, cannot follow, or has an amount that is counted nowhere', () => {
    expect(
      doubtsOf([
        filed,
        ['retained', '2025-01-01', 60_000],
        ['refused', '2026-01-01', 60_000],
        ['validated', '2026-02-01'],
      ]),
    ).toEqual([[], ['before-the-last'], ['amount-unexpected'], ['does-not-follow']])
    expect(doubtsOf([declared])).toEqual([['does-not-follow']])
  })
})
