import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Band, bandOf, type Decision, decide, type ValuedMember } from '#comparison'
import { chance, inventRegion, publishAll, type Region } from './simulated-region.ts'

describe('the published file', () => {
  it('is the same, byte for byte, when every score is replaced by another of the same band', () => {
    const shape = fc.record({
      sites: fc.integer({ min: 8, max: 60 }),
      releases: fc.integer({ min: 1, max: 5 }),
      resubmitting: fc.constantFrom(0.05, 0.5),
      seed: fc.nat(),
    })
    fc.assert(
      fc.property(shape, fc.nat(), (invented, seed) => {
        const region = inventRegion(invented)
        const { file, decisions } = publishAll(region)
        const other = publishAll(withOtherScores(region, chance(seed)))
        expect(JSON.stringify(other.file) === JSON.stringify(file)).toBe(true)
        expect(other.decisions).toEqual(decisions)
      }),
      { numRuns: 40 },
    )
  })

  it('is the same, byte for byte, in whatever order a database gives the structures', () => {
    const region = inventRegion({ sites: 60, releases: 3, resubmitting: 0.5, seed: 8 })
    const turned = region.map((day) => day.toReversed())
    expect(JSON.stringify(publishAll(turned).file) === JSON.stringify(publishAll(region).file)).toBe(true)
  })

  it('does differ when a score changes band: the property above is not empty', () => {
    const region = inventRegion({ sites: 60, releases: 2, resubmitting: 0.5, seed: 7 })
    const inverted = region.map((day) =>
      day.map((site) => ({ ...site, scores: site.scores.map((score) => 100 - score) })),
    )
    expect(JSON.stringify(publishAll(inverted).file)).not.toBe(JSON.stringify(publishAll(region).file))
  })
})

/** Each submission keeps its band and nothing else; a submission in force at several releases is replaced once. */
function withOtherScores(region: Region, next: () => number): Region {
  const replaced = new Map<string, number>()
  const within = (score: number) => {
    const from = bandOf(score, 5)
    return from + Math.floor(next() * (from === 95 ? 6 : 5))
  }
  return region.map((day) =>
    day.map((site) => ({
      ...site,
      scores: site.scores.map((score, topic) => {
        const key = `${site.key} ${site.submission} ${topic}`
        const other = replaced.get(key) ?? within(score)
        replaced.set(key, other)
        return other
      }),
    })),
  )
}

type Organised = { readonly score: number; readonly entity: number; readonly group: number }

const organised = fc.record({
  score: fc.integer({ min: 0, max: 100 }),
  entity: fc.integer({ min: 0, max: 200 }),
  group: fc.integer({ min: 0, max: 12 }),
})
const shapes: readonly [string, (members: readonly Organised[]) => readonly Organised[]][] = [
  ['scattered structures', (members) => members],
  ['many ties', (members) => members.map((one) => ({ ...one, score: one.score - (one.score % 25) }))],
  ['all equal', (members) => members.map((one) => ({ ...one, score: 55 }))],
  ['one giant organisation', (members) => members.map((one, index) => (index % 2 ? { ...one, entity: 0 } : one))],
]

describe('what is shown of a random cohort of 5 to 300 structures', () => {
  it.each(shapes)('agrees with a plain count of bands: %s', (_, shaped) => {
    fc.assert(
      fc.property(fc.array(organised, { minLength: 5, maxLength: 300, size: 'max' }), (drawn) => {
        const members = shaped(drawn).map(
          ({ score, entity, group }, index): ValuedMember<Band> => ({
            key: `S${index}`,
            legalEntity: `E${entity}`,
            groups: group < 3 ? [`G${group}`] : [],
            value: bandOf(score, 5),
            submission: 1,
          }),
        )
        const decision = decide({ kind: 'ranks', width: 5, members }, { isWhole: true, states: [] })
        expect(summary(decision)).toEqual(plainCount(members))
      }),
      { numRuns: 60 },
    )
  })
})

function summary(decision: Decision) {
  if (decision.outcome === 'hidden' || decision.figures.kind === 'share') return 'hidden'
  const { middle, quartiles } = decision.figures
  return [middle.from, quartiles?.first.from ?? null, quartiles ? bandOf(quartiles.third.below - 1, 5) : null]
}

/** The thresholds as they are printed, and each band found by counting, without sorting and without ranks. */
function plainCount(members: readonly ValuedMember<Band>[]) {
  const n = members.length
  const sizes: Record<string, number> = {}
  for (const { legalEntity, groups } of members)
    for (const one of [legalEntity, ...groups]) sizes[one] = (sizes[one] ?? 0) + 1
  const c = Math.max(...Object.values(sizes))
  const entities = new Set(members.map(({ legalEntity }) => legalEntity)).size
  const [half, quarter] = [Math.ceil(n / 2), Math.ceil(n / 4)]
  if (n < 8 || entities < 5 || half - 1 < c + 2 || n - half < c + 2) return 'hidden'
  const atMost = (band: number) => members.filter(({ value }) => value <= band).length
  const reaching = (rank: number) => {
    let band = 0
    while (atMost(band) < rank) band += 5
    return band
  }
  const few = n < 16 || quarter - 1 < c + 2
  return [reaching(half), few ? null : reaching(quarter), few ? null : reaching(n + 1 - quarter)]
}
