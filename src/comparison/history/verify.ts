import { type CellAddress, cellKey } from '../rules/release.ts'
import { areaText, type ComparisonContext, cellText, releaseText } from '../seals.ts'
import type { PrintedCellRow, ReleaseRow, StoredHistory } from '../store.ts'
import { isElsewhere } from './elsewhere.ts'
import { areWithdrawalsWhole } from './withdrawals.ts'

/** A cell of a release. `isSound` is false when it was changed since. */
export type CheckedCell = PrintedCellRow & { readonly isSound: boolean }

/** What was published in an area, as far as its seals hold. */
export interface VerifiedHistory {
  /** False when a release or a withdrawal is missing, half written or changed: nothing new may then be shown. */
  readonly isWhole: boolean
  /** The releases before the first fault, the earliest first. */
  readonly releases: readonly ReleaseRow[]
  /** Their cells, the earliest first. */
  readonly cells: readonly CheckedCell[]
  /** Null when one is missing or was changed: any figure may then be a withdrawn one. */
  readonly withdrawals: StoredHistory['withdrawals'] | null
  /** The seal of the area, on which a release is prepared. Undefined before the first release. */
  readonly seal: string | undefined
}

/**
 * Checks that the latest release and withdrawal are there, that no other area shows the same structures, and the seal of the
 * area, of each release, of each cell and of each withdrawal. A fault of the chain of releases ends what can be trusted.
 */
export function verifyHistory(stored: StoredHistory, context: ComparisonContext): VerifiedHistory {
  const { code, area, releases } = stored
  const sound = soundReleases(stored, context)
  const inRange = sound.slice(0, area?.published ?? 0)
  const latest = context.comparisonNoted.latest(code)
  const isAreaWhole = area ? context.comparisonSeal(areaText(area)) === area.seal : releases.length === 0
  const published = area?.published ?? 0
  const isComplete = published >= latest.published && releases.length === published && sound.length === releases.length
  const areWithdrawn = isAreaWhole && areWithdrawalsWhole(stored, context)
  return {
    isWhole: isAreaWhole && isComplete && areWithdrawn && !isElsewhere(stored, context),
    releases: inRange,
    cells: checkedCells(stored, inRange, context),
    withdrawals: areWithdrawn ? stored.withdrawals : null,
    seal: area?.seal,
  }
}

/** The releases before the first one that is missing, half written or changed. */
function soundReleases({ releases, cells }: StoredHistory, { comparisonSeal: seal }: ComparisonContext): ReleaseRow[] {
  const byRelease = Map.groupBy(cells, ({ number }) => number)
  const sound: ReleaseRow[] = []
  for (const release of releases) {
    const own = inOrder(byRelease.get(release.number) ?? [])
    const text = releaseText(release, sealsOf(own), sound.at(-1)?.seal ?? '')
    if (release.number !== sound.length + 1 || own.length !== release.cells || seal(text) !== release.seal) break
    sound.push(release)
  }
  return sound
}

function checkedCells(
  { cells }: StoredHistory,
  releases: readonly ReleaseRow[],
  { comparisonSeal: seal }: ComparisonContext,
): CheckedCell[] {
  const byRelease = Map.groupBy(cells, ({ number }) => number)
  const trusted = releases.flatMap(({ number }) => inOrder(byRelease.get(number) ?? []))
  return trusted.map((cell) => ({ ...cell, isSound: seal(cellText(cell)) === cell.seal }))
}

export function inOrder<Cell extends CellAddress>(cells: readonly Cell[]): Cell[] {
  return cells.toSorted((one, other) => (cellKey(one) < cellKey(other) ? -1 : 1))
}

export function sealsOf(cells: readonly PrintedCellRow[]): string[] {
  return cells.map(({ seal }) => seal)
}

/** Whether every release and every cell is as it was published. */
export function isUntouched({ isWhole, cells }: VerifiedHistory): boolean {
  return isWhole && cells.every(({ isSound }) => isSound)
}
