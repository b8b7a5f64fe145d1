import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CoveredMember, coverageOf } from '#care'
import { coverPercent } from '../../src/messages/share-percent.ts'

const member = (reached: CoveredMember['reached'], activity: number | null, measure = 'séjours'): CoveredMember => ({
  finess: '620000001',
  reached,
  activity: activity === null ? null : { thousandths: Math.round(activity * 1000), measure, year: 2024 },
})
const threshold = 66

type Row = readonly [what: string, members: readonly CoveredMember[], standing: string, why: string]
const cases: readonly Row[] = [
  ['exactly 66 of 100', [member('yes', 66), member('no', 34)], '+', 'counted'],
  ['65.9 %', [member('yes', 659), member('no', 341)], '-', 'counted'],
  ['66.0 %, of another size', [member('yes', 660), member('no', 340)], '+', 'counted'],
  ['65.995 %', [member('yes', 65_995), member('no', 34_005)], '-', 'counted'],
  ['65.999999 %', [member('yes', 65_999_999), member('no', 34_000_001)], '-', 'counted'],
  ['two thirds', [member('yes', 2), member('no', 1)], '+', 'counted'],
  ['two of three sites of unequal size', [member('yes', 1), member('yes', 1), member('no', 2)], '-', 'counted'],
  ['enough whatever the unknown member says', [member('yes', 70), member('unknown', 30)], '+', 'counted'],
  ['the unknown member decides', [member('yes', 50), member('unknown', 30), member('no', 20)], '?', 'counted'],
  [
    'not enough even if the unknown member says yes',
    [member('yes', 50), member('unknown', 10), member('no', 40)],
    '-',
    'counted',
  ],
  ['exactly 66 with the unknown member', [member('yes', 50), member('unknown', 16), member('no', 34)], '?', 'counted'],
  ['a share that nobody gave', [member('yes', 90), member('no', null)], '?', 'share-missing'],
  ['all reached, shares not given', [member('yes', null), member('yes', null)], '+', 'all-reached'],
  ['none reached, shares not given', [member('no', null), member('no', null)], '-', 'none-reached'],
  ['one member alone, share not given', [member('yes', null)], '+', 'all-reached'],
  ['one member alone that does not know', [member('unknown', 10)], '?', 'counted'],
  ['no member', [], '?', 'no-member'],
  ['no activity at all', [member('yes', 0), member('no', 0)], '?', 'no-activity'],
  ['stays and staff are not added', [member('yes', 90), member('no', 10, 'ETP')], '?', 'measures-differ'],
]

const sign = { met: '+', 'not-met': '-', unknown: '?' } as const

describe('the share of activity that is covered', () => {
  it.each(cases)('%s', (_what, members, standing, why) => {
    const found = coverageOf(members, threshold)
    expect([sign[found.standing], found.why]).toEqual([standing, why])
  })

  it('never prints 66 for a share that does not reach it', () => {
    expect(coverPercent({ part: 65_995n, whole: 100_000n })).toBe('65,99')
    expect(coverPercent({ part: 65_999_999n, whole: 100_000_000n })).toBe('65,99')
    expect(coverPercent({ part: 66n, whole: 100n })).toBe('66')
    expect(coverPercent({ part: 2n, whole: 3n })).toBe('66,66')
    expect(coverPercent({ part: 801n, whole: 1000n })).toBe('80,1')
    expect(coverPercent({ part: 0n, whole: 3n })).toBe('0')
  })

  it('prints at least the threshold exactly when the share reaches it', () => {
    const share = fc.integer({ min: 0, max: 1_000_000_000 })
    fc.assert(
      fc.property(share, share, (reached, missed) => {
        fc.pre(reached + missed > 0)
        const members = [member('yes', reached / 1000), member('no', missed / 1000)]
        const { standing, sure } = coverageOf(members, threshold)
        const printed = sure ? Number(coverPercent(sure).replace(',', '.')) : undefined
        const isAlone = reached === 0 || missed === 0
        if (!isAlone) expect(printed).toBeDefined()
        if (printed !== undefined) expect(printed >= threshold).toBe(standing === 'met')
      }),
    )
  })

  it('never gains from a member that says « je ne sais pas » instead of yes', () => {
    const said = fc.constantFrom('yes', 'no', 'unknown')
    const members = fc.array(fc.tuple(said, fc.integer({ min: 0, max: 1000 })), { minLength: 1, maxLength: 6 })
    const rank = { 'not-met': 0, unknown: 1, met: 2 } as const
    fc.assert(
      fc.property(members, fc.nat(), (typed, at) => {
        const before = typed.map(([reached, activity]) => member(reached as CoveredMember['reached'], activity))
        const place = at % before.length
        fc.pre(before[place]?.reached === 'yes')
        const after = before.map((each, index) => (index === place ? { ...each, reached: 'unknown' as const } : each))
        const [first, then] = [coverageOf(before, threshold), coverageOf(after, threshold)]
        expect(rank[then.standing]).toBeLessThanOrEqual(rank[first.standing])
      }),
    )
  })
})
