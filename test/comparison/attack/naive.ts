import type { Region, Site } from '../simulated-region.ts'
import type { NaiveFile } from './claims.ts'

/**
 * What is usually published: the exact median of each kind from five members on, at every release, and a share as « 0, 1 or
 * 2 », « all but 0, 1 or 2 » or something between.
 */
export function publishNaively(region: Region): NaiveFile {
  return {
    releases: region.map((day, number) => {
      const id = `R${number}`
      const kinds = (['ES', 'ESMS'] as const).map((kind) => [kind, day.filter((site) => site.kind === kind)] as const)
      const enough = kinds.filter(([, sites]) => sites.length >= 5)
      return {
        id,
        cohorts: Object.fromEntries(
          kinds.map(([kind, sites]) => [
            kind,
            { parent: null, members: Object.fromEntries(sites.map(({ key, submission }) => [key, submission])) },
          ]),
        ),
        cells: enough.flatMap(([cohort, sites]) => {
          const cell = { cohort, asOf: id }
          return [
            { ...cell, topic: 0, stat: 'median', value: medianOf(sites) },
            { ...cell, topic: 'Q0', stat: 'share', counts: [countOf(sites)] },
          ]
        }),
      }
    }),
  }
}

function medianOf(sites: readonly Site[]): number {
  const sorted = sites.map(({ scores }) => scores[0] ?? 0).toSorted((one, other) => one - other)
  return sorted[Math.ceil(sorted.length / 2) - 1] ?? 0
}

function countOf(sites: readonly Site[]): readonly [number, number] {
  const yes = sites.filter(({ answers }) => answers[0]).length
  const n = sites.length
  if (yes <= 2) return [0, 2]
  return yes >= n - 2 ? [n - 2, n] : [3, n - 3]
}

/**
 * Two days of a region seen live, between which one site changed, and the median with it. Somebody who reads their own place
 * among live figures answers again and again, and finds the median of each day by bisection. The site is none of `own`.
 */
export function movingDays(region: Region, own: ReadonlySet<string> = new Set()): Region {
  for (const [number, day] of region.entries()) {
    let now = region[number - 1]
    if (!now) continue
    const after = new Map(day.map((site) => [site.key, site]))
    for (const key of new Set([...now.map((site) => site.key), ...after.keys()])) {
      const [old, next] = [now.find((site) => site.key === key), after.get(key)]
      if (old?.submission === next?.submission) continue
      const changed: readonly Site[] = [...now.filter((site) => site.key !== key), ...(next ? [next] : [])]
      if (!own.has(key) && old && next && hasMoved(now, changed)) return [now, changed]
      now = changed
    }
  }
  throw new Error('No median moves.')
}

function hasMoved(before: readonly Site[], after: readonly Site[]): boolean {
  const medians = (day: readonly Site[]) =>
    (['ES', 'ESMS'] as const).map((kind) => medianOf(day.filter((site) => site.kind === kind)))
  return JSON.stringify(medians(before)) !== JSON.stringify(medians(after))
}
