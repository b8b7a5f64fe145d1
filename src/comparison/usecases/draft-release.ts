import { regionDay } from '#directory'
import type { Context } from '#kernel'
import { sha256 } from '#kernel'
import type { CatalogueContext } from '#questionnaires'
import type { Database } from '#storage'
import { earlierCells } from '../history/earlier-cells.ts'
import { type VerifiedHistory, verifyHistory } from '../history/verify.ts'
import { cellKey, type DecidedCell, decideRelease } from '../rules/release.ts'
import type { ComparisonContext } from '../seals.ts'
import * as store from '../store.ts'
import { type MeasuredArea, measureArea } from './measure-area.ts'
import type { Area } from './reach-area.ts'

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
  readonly history: VerifiedHistory
  readonly measured: MeasuredArea
}

export async function draftRelease(
  database: Database,
  area: Area,
  { clock, catalogue, ...files }: ReleaseContext,
): Promise<ReleaseDraft> {
  const day = regionDay(area.regions[0] ?? { departements: [] }, clock())
  const stored = await store.readHistory(database, area.code)
  const history = verifyHistory(stored, files)
  const measured = await measureArea(database, { area, day, settings: stored.area, catalogue })
  const withdrawals = await store.listWithdrawals(database, area.code)
  const cells = decideRelease(measured.cells, {
    isWhole: history.isWhole,
    cells: earlierCells(history, stored.cells, withdrawals),
  })
  const number = history.releases.length + 1
  const shown = cells.map(({ decision, ...cell }) => [cellKey(cell), decision])
  const seen = `${number}-${sha256(JSON.stringify([area.code, shown])).slice(0, 16)}`
  return { area, number, day, cells, seen, history, measured }
}
