import type { Imported, ImportedPoint } from '#indicators'
import {
  calendarDayWords,
  numberWords,
  seriesChangeWords,
  seriesTerritoryWords,
  seriesValueBesideShare,
  seriesValueWords,
} from '#messages'

export interface ImportedTable {
  readonly title: string
  readonly source: string
  /** Whether the lines tell shares: the reader of some territories alone has none. */
  readonly hasShares: boolean
  readonly rows: readonly { readonly title: string; readonly value: string; readonly share: string }[]
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
  return series.map(({ indicator, day, source, points, total, shares }) => ({
    title: `${indicator}, au ${calendarDayWords(day)}`,
    source,
    hasShares: shares.size > 0,
    rows: [
      ...points.map((point: ImportedPoint) => ({
        title: seriesTerritoryWords(territoryNames, point.territory),
        value: shares.has(point.territory) ? seriesValueBesideShare(point) : seriesValueWords(point),
        share: shares.has(point.territory) ? `${shares.get(point.territory)}\u00A0%` : '',
      })),
      ...(total && shares.size > 0
        ? [{ title: 'Ensemble des territoires', value: numberWords(total), share: '100\u00A0%' }]
        : []),
    ],
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
