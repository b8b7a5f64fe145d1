import type { PublishedFile } from '#comparison'

/** One submission of one member: a score that an attacker looks for. */
export type Unit = string

export function unitOf(member: string, submission: number): Unit {
  return `${member} ${submission}`
}

export function memberOf(unit: Unit): string {
  return unit.slice(0, unit.lastIndexOf(' '))
}

/** « So many units of these are below this limit », at least and at most. */
export interface Claim {
  readonly units: ReadonlySet<Unit>
  readonly below: number
  readonly least: number
  readonly most: number
}

/** Everything that a published file says of one cohort and topic. */
export interface Claims {
  readonly cohort: string
  readonly topic: string
  readonly claims: readonly Claim[]
  readonly units: readonly Unit[]
}

type AnyCell = {
  readonly cohort: string
  readonly topic: number | string
  readonly stat?: string
  readonly asOf?: string
}

/** What an older way of publishing printed: an exact figure. */
export type AttackedFile = Pick<PublishedFile, 'releases'> | NaiveFile
export interface NaiveFile {
  readonly releases: readonly {
    readonly id: string
    readonly cohorts: PublishedFile['releases'][number]['cohorts']
    readonly cells: readonly (AnyCell & {
      readonly value?: number
      readonly counts?: readonly (readonly [number, number])[]
    })[]
  }[]
}

/** Reads the claims of a file. A yes or no is a score of 100 or 0: the number of « oui » is that of scores from 50. */
export function claimsOf({ releases }: AttackedFile): Claims[] {
  const found = new Map<string, { cohort: string; topic: string; claims: Map<string, Claim>; units: Set<Unit> }>()
  for (const { cells } of releases) {
    for (const cell of cells as readonly Record<string, unknown>[]) {
      if (typeof cell.asOf !== 'string') continue
      const [cohort, topic] = [String(cell.cohort), String(cell.topic)]
      const behind = releases.find(({ id }) => id === cell.asOf)?.cohorts[cohort]?.members ?? {}
      const units = Object.entries(behind).map(([member, submission]) => unitOf(member, submission))
      const key = `${cohort} ${topic}`
      const known = found.get(key) ?? { cohort, topic, claims: new Map(), units: new Set<Unit>() }
      for (const claim of claimsOfCell(cell, new Set(units)))
        known.claims.set(`${cell.asOf} ${cell.stat} ${claim.below}`, claim)
      for (const unit of units) known.units.add(unit)
      found.set(key, known)
    }
  }
  return [...found.values()].map(({ claims, units, ...address }) => ({
    ...address,
    claims: [...claims.values()],
    units: [...units],
  }))
}

function claimsOfCell(cell: Record<string, unknown>, units: ReadonlySet<Unit>): Claim[] {
  const n = units.size
  if (cell.stat === 'share') {
    const [[least, most]] = cell.counts as [[number, number]]
    return [{ units, below: 50, least: n - most, most: n - least }]
  }
  const ranks: Record<string, number> = { oq1: Math.ceil(n / 4), oq3: n + 1 - Math.ceil(n / 4) }
  const rank = ranks[String(cell.stat)] ?? Math.ceil(n / 2)
  const exact = typeof cell.value === 'number'
  const [lo, hi] = exact ? [Number(cell.value), Number(cell.value) + 1] : [Number(cell.lo), Number(cell.hi)]
  return [
    { units, below: lo, least: 0, most: rank - 1 },
    { units, below: hi, least: rank, most: n },
  ]
}
