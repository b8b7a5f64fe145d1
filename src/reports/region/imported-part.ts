import type { Imported } from '#indicators'
import {
  calendarDayWords,
  type SeriesRow,
  seriesChangeWords,
  seriesRows,
  seriesTerritoryWords,
  seriesValueWords,
} from '#messages'

export interface ImportedTable {
  readonly title: string
  readonly source: string
  /** Whether the lines tell shares: the reader of some territories alone has none. */
  readonly hasShares: boolean
  readonly rows: readonly SeriesRow[]
}

/** A figure that an earlier print of this report may hold. */
export interface ChangedFigure {
  readonly title: string
  readonly territory: string
  readonly value: string
  readonly change: string
}

/** Figures that the region imported, each with its day and its source. */
export function importedPart({ series, territoryNames }: Imported): ImportedTable[] {
  return series.map((each) => ({
    title: `${each.indicator}, au ${calendarDayWords(each.day)}`,
    source: each.source,
    hasShares: each.shares.size > 0,
    rows: seriesRows(each, territoryNames),
  }))
}

/** What was removed or replaced since the day of the report. */
export function changedPart({ changes, territoryNames }: Imported): ChangedFigure[] {
  return changes.map((change) => ({
    title: `${change.indicator}, au ${calendarDayWords(change.day)}`,
    territory: seriesTerritoryWords(territoryNames, change.territory),
    value: seriesValueWords(change),
    change: seriesChangeWords(change),
  }))
}
