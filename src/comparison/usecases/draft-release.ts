import { regionDay } from '#directory'
import { type Context, nextTurn, sha256 } from '#kernel'
import type { CatalogueContext } from '#questionnaires'
import type { Database } from '#storage'
import type { Area } from '../area.ts'
import { historyOfCell } from '../history/history-of-cell.ts'
import type { VerifiedHistory } from '../history/verify.ts'
import { cellKey, cellsToDecide, type DecidedCell, decideCell, type MeasuredCell } from '../rules/release.ts'
import type { ComparisonContext } from '../seals.ts'
import * as store from '../store.ts'
import { type MeasuredArea, measureArea } from './measure-area.ts'
import { readVerified } from './read-verified.ts'

export type ReleaseContext = Context & CatalogueContext & ComparisonContext

/** The next release of an area, as it would be published now. */
export interface ReleaseDraft {
  readonly area: Area
  readonly number: number
  /** `AAAA-MM-JJ` */
  readonly day: string
  readonly cells: readonly DecidedCell[]
  /** Stands for what would be shown. Publishing gives it back: what was looked at is what is published. */
  readonly seen: string
  readonly stored: store.StoredHistory
  readonly history: VerifiedHistory
  readonly measured: MeasuredArea
}

export async function draftRelease(database: Database, area: Area, context: ReleaseContext): Promise<ReleaseDraft> {
  const { clock, catalogue } = context
  const day = regionDay(area.regions[0] ?? { departements: [] }, clock())
  const { stored, history } = await readVerified(database, area, context)
  const measured = await measureArea(database, { area, day, settings: stored.area, catalogue })
  const cells = await decideEach(database, measured.cells, { code: area.code, history })
  const number = history.releases.length + 1
  const shown = cells.map(({ decision, ...cell }) => [cellKey(cell), decision])
  const seen = `${number}-${sha256(JSON.stringify([area.code, shown])).slice(0, 16)}`
  return { area, number, day, cells, seen, stored, history, measured }
}

/** Decides cell by cell: the members behind one cell are read at once, and the server answers others in between. */
async function decideEach(
  database: Database,
  measured: readonly MeasuredCell[],
  { code, history }: { readonly code: string; readonly history: VerifiedHistory },
): Promise<DecidedCell[]> {
  const published = Map.groupBy(history.cells, cellKey)
  const decided: DecidedCell[] = []
  for (const cell of cellsToDecide(measured, history.cells)) {
    const earlier = published.get(cellKey(cell)) ?? []
    const behind = earlier.length > 0 ? await store.listBehind(database, code, cell) : []
    decided.push(decideCell(cell, historyOfCell(history, earlier, behind)))
    await nextTurn()
  }
  return decided
}
