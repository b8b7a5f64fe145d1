import { cellKey } from '../rules/release.ts'
import { areaText, type ComparisonContext, cellText, releaseText } from '../seals.ts'
import type { PrintedCellRow, ReleaseRow, StoredHistory } from '../store.ts'

/** A cell of a release. `isSound` is false when it was changed since. */
export type CheckedCell = PrintedCellRow & { readonly isSound: boolean }

/** What was published in an area, as far as its seals hold. */
export interface VerifiedHistory {
  /** False when a release is missing, half written or changed: nothing new may then be shown. */
  readonly isWhole: boolean
  /** The releases before the first fault, the earliest first. */
  readonly releases: readonly ReleaseRow[]
  /** Their cells, the earliest first. */
  readonly cells: readonly CheckedCell[]
}

/** Checks that the latest release is there, and the seal of the area, of each release and of each cell. A fault of the chain ends what can be trusted. */
export function verifyHistory(
  { code, area, releases, cells }: StoredHistory,
  { comparisonSeal: seal, comparisonNoted }: ComparisonContext,
): VerifiedHistory {
  const byRelease = Map.groupBy(cells, ({ number }) => number)
  const sound: ReleaseRow[] = []
  for (const release of releases) {
    const own = inOrder(byRelease.get(release.number) ?? [])
    const text = releaseText(release, sealsOf(own), sound.at(-1)?.seal ?? '')
    if (release.number !== sound.length + 1 || own.length !== release.cells || seal(text) !== release.seal) break
    sound.push(release)
  }
  const inRange = sound.slice(0, area?.published ?? 0)
  const trusted = inRange.flatMap(({ number }) => inOrder(byRelease.get(number) ?? []))
  const checked = trusted.map((cell) => ({ ...cell, isSound: seal(cellText(cell)) === cell.seal }))
  const isAreaWhole = area ? seal(areaText(area)) === area.seal : releases.length === 0
  const published = area?.published ?? 0
  const isRecent = published >= comparisonNoted.latest(code)
  const isWhole = isAreaWhole && isRecent && releases.length === published && sound.length === releases.length
  return { isWhole, releases: inRange, cells: checked }
}

export function inOrder<Cell extends PrintedCellRow>(cells: readonly Cell[]): Cell[] {
  return cells.toSorted((one, other) => (cellKey(one) < cellKey(other) ? -1 : 1))
}

export function sealsOf(cells: readonly PrintedCellRow[]): string[] {
  return cells.map(({ seal }) => seal)
}

/** Whether every release and every cell is as it was published. */
export function isUntouched({ isWhole, cells }: VerifiedHistory): boolean {
  return isWhole && cells.every(({ isSound }) => isSound)
}
