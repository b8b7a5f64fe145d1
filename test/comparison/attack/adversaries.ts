import type { Region, Site } from '../simulated-region.ts'
import { type Claims, memberOf, unitOf } from './claims.ts'
import { type Interval, type Proven, provenIntervals } from './solver.ts'
import type { Known } from './unknown.ts'

/** Somebody who knows the submissions of some sites, and wants those of the others. */
export interface Adversary {
  readonly name: string
  readonly sites: ReadonlySet<string>
}

export const outsider: Adversary = { name: 'an outsider', sites: new Set() }

/** Each site by itself. Its own place follows from what is printed. */
export function eachMember(region: Region): Adversary[] {
  return [...keysOf(region)].map((key) => ({ name: key, sites: new Set([key]) }))
}

/** Each legal entity and each GHT with all its sites. */
export function eachOrganisation(region: Region): Adversary[] {
  const sites = new Map(region.flat().map((site) => [site.key, site]))
  const named = [...sites.values()].flatMap(({ key, legalEntity, groups }) =>
    [legalEntity, ...groups].map((organisation) => [organisation, key] as const),
  )
  return [...Map.groupBy(named, ([organisation]) => organisation)].map(([name, members]) => ({
    name,
    sites: new Set(members.map(([, key]) => key)),
  }))
}

/** The region in which the sites of an adversary answer anew before each release, to see what that changes. */
export function probedBy({ sites }: Adversary, region: Region): Region {
  return region.map((day, number) =>
    day.map((site) =>
      sites.has(site.key)
        ? {
            ...site,
            submission: number + 1,
            scores: site.scores.map(() => [0, 100, 50][number % 3] ?? 0),
            answers: site.answers.map(() => number % 2 === 0),
          }
        : site,
    ),
  )
}

/** All sites but some. */
export function allBut(region: Region, ...spared: readonly string[]): Adversary {
  const sites = new Set(keysOf(region))
  for (const key of spared) sites.delete(key)
  return { name: `all but ${spared.join(' and ')}`, sites }
}

export function keysOf(region: Region): Set<string> {
  return new Set(region.flat().map(({ key }) => key))
}

/** What an adversary knows of a topic: every submission of its sites. */
export function knowledgeOf({ sites }: Adversary, region: Region, topic: string): Known {
  const known = new Map<string, number>()
  for (const site of region.flat()) {
    if (sites.has(site.key)) known.set(unitOf(site.key, site.submission), resultOf(site, topic))
  }
  return known
}

function resultOf({ scores, answers }: Site, topic: string): number {
  if (topic.startsWith('Q')) return answers[Number(topic.slice(1))] ? 100 : 0
  return scores[Number(topic)] ?? 0
}

/** Every two sites that stand in one claim together. Two that never meet are attacked each by itself: no claim joins them. */
export function pairsThatMeet(claims: readonly Claims[]): readonly (readonly [string, string])[] {
  const pairs = new Map<string, readonly [string, string]>()
  for (const { units } of claims) {
    const keys = [...new Set(units.map(memberOf))].toSorted()
    keys.forEach((one, index) => {
      for (const other of keys.slice(index + 1)) pairs.set(`${one} ${other}`, [one, other])
    })
  }
  return [...pairs.values()]
}

/** What an adversary proves of the others, in every cohort and topic; or of one site alone. */
export function attack(adversary: Adversary, region: Region, claims: readonly Claims[], site?: string): Proven[] {
  return claims.flatMap((cell) => {
    const targets = site === undefined ? undefined : new Set(cell.units.filter((unit) => memberOf(unit) === site))
    return provenIntervals(cell, knowledgeOf(adversary, region, cell.topic), targets)
  })
}

/** Whether nothing is proven: every score may still be 0 to 100. */
export function isBlind(intervals: readonly Interval[]): boolean {
  return intervals.every(({ from, below }) => from === 0 && below === 101)
}

export function narrowest(intervals: readonly Interval[]): number {
  return Math.min(101, ...intervals.map(({ from, below }) => below - from))
}
