import type { Decision } from './rules/cell.ts'
import { type CellAddress, cellKey } from './rules/release.ts'

/** What releases are sealed with: whoever writes in the database alone cannot make a seal. */
export interface ComparisonContext {
  /** A keyed digest of a text. */
  readonly comparisonSeal: (text: string) => string
  /**
   * The releases and withdrawals of each area, counted outside the database: a restored older copy of the database lacks what
   * everybody has read, or shows again what was withdrawn.
   */
  readonly comparisonNoted: ComparisonNoted
}

/** How many releases and withdrawals an area made. */
export interface Counted {
  readonly published: number
  readonly withdrawn: number
}

export interface ComparisonNoted {
  /** Zeros while the area published nothing here. */
  latest(area: string): Counted
  note(area: string, counted: Counted): void
}

/* What each seal covers, as text. Keys stay in the order they were written, in both databases. */

interface SealedArea extends Counted {
  readonly code: string
  readonly cohorts: unknown
  readonly grids: unknown
  readonly regions: readonly string[]
}

/** An area that was published before its regions and withdrawals were sealed keeps the seal it had. */
export function areaText({ code, cohorts, grids, published, withdrawn, regions }: SealedArea): string {
  const added = regions.length > 0 || withdrawn > 0 ? [withdrawn, regions] : []
  return JSON.stringify(['area', code, cohorts, grids, published, ...added])
}

interface SealedWithdrawal {
  readonly area: string
  readonly place: number
  readonly number: number
  readonly cell: string | null
  readonly withdrawnAt: Date
}

/** Covers its place: with the count that the area seals, no withdrawal can be taken out, added or replaced. */
export function withdrawalText({ area, place, number, cell, withdrawnAt }: SealedWithdrawal): string {
  return JSON.stringify(['withdrawal', area, place, number, cell, withdrawnAt.toISOString()])
}

interface SealedCell extends CellAddress {
  readonly area: string
  readonly number: number
  readonly decision: Decision
  readonly membersHash: string
}

export function cellText({ area, number, decision, membersHash, ...address }: SealedCell): string {
  return JSON.stringify(['cell', area, number, cellKey(address), decision, membersHash])
}

interface SealedRelease {
  readonly area: string
  readonly number: number
  readonly day: string
  readonly publishedAt: Date
  readonly rulesVersion: number
  readonly cells: number
}

/** Covers the release, its cells in order of key, and the release before: one that is taken out breaks the next. */
export function releaseText(
  { area, number, day, publishedAt, rulesVersion, cells }: SealedRelease,
  cellSeals: readonly string[],
  sealBefore: string,
): string {
  return JSON.stringify([
    'release',
    area,
    number,
    day,
    publishedAt.toISOString(),
    rulesVersion,
    cells,
    cellSeals,
    sealBefore,
  ])
}

/** The text of members and submissions, of which `membersHash` is the digest. */
export function membersText(members: unknown, submissions: unknown): string {
  return JSON.stringify([members, submissions])
}
