import { describe, expect, it } from 'vitest'
import {
  type Adversary,
  allBut,
  attack,
  eachMember,
  eachOrganisation,
  isBlind,
  keysOf,
  narrowest,
  outsider,
  pairsThatMeet,
  probedBy,
} from './attack/adversaries.ts'
import { claimsOf } from './attack/claims.ts'
import { movingDays, publishNaively } from './attack/naive.ts'
import type { Proven } from './attack/solver.ts'
import { chance, inventRegion, publishAll, type Region } from './simulated-region.ts'

/* The battery of `npm run attack` plays the same adversaries against larger regions, every member and every pair. */

const releases = 6
const shapes = [
  { sites: 60, releases, resubmitting: 0.05, topics: 1, seed: 11 },
  { sites: 60, releases, resubmitting: 0.5, topics: 1, seed: 12 },
  { sites: 200, releases, resubmitting: 0.05, topics: 1, seed: 13 },
  { sites: 200, releases, resubmitting: 0.5, topics: 1, seed: 18 },
]

describe.each(shapes)('a region of $sites sites, of which a share of $resubmitting answers again', (shape) => {
  const region = inventRegion(shape)
  const published = claimsOf(publishAll(region).file)
  const ranks = published.filter(isRank)
  const brokenNaively = (adversary: Adversary) => {
    const days = movingDays(region, adversary.sites)
    return !isBlind(attack(adversary, days, claimsOf(publishNaively(days))))
  }
  const few = <One>(some: readonly One[]) =>
    some.filter((_, index) => index % Math.ceil(some.length / (shape.sites === 60 ? 2 : 1)) === 0)

  it('says something of both kinds', () => {
    expect(new Set(published.map(({ cohort }) => cohort.slice(0, 4))).size).toBe(2)
    expect(published.some(({ topic }) => topic.startsWith('Q'))).toBe(true)
  })

  it('tells an outsider nothing; live medians do', () => {
    expect(isBlind(attack(outsider, region, published))).toBe(true)
    expect(brokenNaively(outsider)).toBe(true)
  })

  it('tells a member nothing of the others; live medians do', () => {
    for (const member of few(eachMember(region))) {
      expect(isBlind(attack(member, region, published)), member.name).toBe(true)
      expect(brokenNaively(member), member.name).toBe(true)
    }
  })

  it('tells a legal entity or a GHT nothing of the others; live medians do', () => {
    const organisations = eachOrganisation(region).toSorted((one, other) => other.sites.size - one.sites.size)
    for (const organisation of organisations.slice(0, shape.sites === 60 ? 2 : 1)) {
      expect(isBlind(attack(organisation, region, published)), organisation.name).toBe(true)
      expect(brokenNaively(organisation), organisation.name).toBe(true)
    }
  })

  it('tells all but one, whichever it is, no less than a band of 5 points; live medians tell a score', () => {
    const widths = [...keysOf(region)].map((key) => narrowest(attack(allBut(region, key), region, ranks)))
    expect(Math.min(...widths)).toBeGreaterThanOrEqual(5)
    const live = movingDays(region)
    const naive = claimsOf(publishNaively(live))
    const naiveWidths = mediansOf(live).map((key) => narrowest(attack(allBut(live, key), live, naive.filter(isRank))))
    expect(Math.min(...naiveWidths)).toBeLessThan(5)
  })

  // All but two sites know less than all but one of these two: what they prove of it is no narrower. So every pair is at least
  // as safe as the two sites tried above. `npm run attack` plays each pair.
  it('tells all but two of each no more than all but one', () => {
    const pairs = pairsThatMeet(ranks)
    const next = chance(shape.seed)
    const tried = Array.from({ length: 12 }, () => pairs[Math.floor(next() * pairs.length)] ?? ['', ''])
    for (const pair of tried) {
      for (const key of pair) {
        const ofTwo = attack(allBut(region, ...pair), region, ranks, key)
        const ofOne = attack(allBut(region, key), region, ranks, key)
        expect([pair, holdEach(ofTwo, ofOne)]).toEqual([pair, true])
      }
    }
  })
})

/** Whether the interval of each submission holds the narrower one that is proven of it. */
function holdEach(wide: readonly Proven[], narrow: readonly Proven[]): boolean {
  const intervalOf = (some: readonly Proven[]) => new Map(some.flatMap((one) => one.units.map((unit) => [unit, one])))
  const wider = intervalOf(wide)
  return [...intervalOf(narrow)].every(([unit, { from, below }]) => {
    const found = wider.get(unit)
    return found !== undefined && found.from <= from && below <= found.below
  })
}

function isRank({ topic }: { readonly topic: string }): boolean {
  return !topic.startsWith('Q')
}

/** Sites whose score was the median of a day. */
function mediansOf(days: Region): string[] {
  const found = publishNaively(days).releases.flatMap(({ cells, cohorts }) =>
    cells.flatMap(({ cohort, value }) =>
      days
        .flat()
        .filter(({ key, scores }) => scores[0] === value && key in (cohorts[cohort]?.members ?? {}))
        .map(({ key }) => key),
    ),
  )
  return [...new Set(found)].slice(0, 12)
}

describe('those who answer again before each release to read their own place', () => {
  const still = inventRegion({ sites: 60, releases: 3, resubmitting: 0.2, topics: 1, seed: 15 })
  const [largest] = eachOrganisation(still).toSorted((one, other) => other.sites.size - one.sites.size)
  const probers = [eachMember(still)[0] ?? outsider, largest ?? outsider]

  it('learn nothing beside a frozen band; beside a live figure they find each change of the others', () => {
    for (const adversary of probers) {
      const region = probedBy(adversary, still)
      const live = movingDays(region, adversary.sites)
      expect(isBlind(attack(adversary, region, claimsOf(publishAll(region).file))), adversary.name).toBe(true)
      expect(isBlind(attack(adversary, live, claimsOf(publishNaively(live)))), adversary.name).toBe(false)
    }
  })

  it('learn nothing when they move against a figure that three others move', () => {
    const region = inventRegion({ sites: 60, releases: 6, resubmitting: 0.5, topics: 1, seed: 110 })
    const group = eachOrganisation(region).find(({ name }) => name === 'GHT3') ?? outsider
    const probed = probedBy(group, region)
    expect(isBlind(attack(group, probed, claimsOf(publishAll(probed).file)))).toBe(true)
  })
})
