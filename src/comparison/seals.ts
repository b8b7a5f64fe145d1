import type { Decision } from './rules/cell.ts'
import { type CellAddress, cellKey } from './rules/release.ts'

/** What releases are sealed with: whoever writes in the database alone cannot make a seal. */
export interface ComparisonContext {
  /** A keyed digest of a text. */
  readonly comparisonSeal: (text: string) => string
  /** The latest release of each area, noted outside the database: a restored older copy of it lacks what everybody has read. */
  readonly comparisonNoted: ComparisonNoted
}

export interface ComparisonNoted {
  /** 0 while the area published nothing here. */
  latest(area: string): number
  note(area: string, number: number): void
}

/* What each seal covers, as text. Keys stay in the order they were written, in both databases. */

interface SealedArea {
  readonly code: string
  readonly cohorts: unknown
  readonly grids: unknown
  readonly published: number
}

export function areaText({ code, cohorts, grids, published }: SealedArea): string {
  return JSON.stringify(['area', code, cohorts, grids, published])
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
