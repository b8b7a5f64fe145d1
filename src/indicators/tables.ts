import { index, instant, primaryKey, real, table, text } from '#storage'
import type { SeriesChange } from './series/kept-series.ts'

/** An imported figure: of what it is, and what it says. */
function figureColumns() {
  return {
    /** INSEE code. */
    region: text('region').notNull(),
    indicator: text('indicator').notNull(),
    /** Id of a territory of the region; empty for the whole region. */
    territory: text('territory').notNull(),
    /** `AAAA-MM-JJ` */
    day: text('day').notNull(),
    numerator: real('numerator').notNull(),
    /** Null for a count without a whole. */
    denominator: real('denominator'),
    source: text('source').notNull(),
  }
}

/** Imported series: one point for an indicator, a territory and a day. An import replaces the points that it names. */
export const seriesPoints = table(
  'series_points',
  {
    ...figureColumns(),
    importedAt: instant('imported_at').notNull(),
    /** Id of an account, or `operator`; null for a figure imported before people were noted. */
    importedBy: text('imported_by'),
  },
  (point) => [
    primaryKey({ columns: [point.region, point.indicator, point.territory, point.day] }),
    index('series_points_day').on(point.region, point.day),
  ],
)

/** Imported figures that were replaced or removed, as they stood: a page of a past day says why it differs from what it printed. */
export const seriesChanges = table(
  'series_changes',
  {
    id: text('id').primaryKey(),
    ...figureColumns(),
    change: text('change').$type<SeriesChange['change']>().notNull(),
    changedAt: instant('changed_at').notNull(),
    /** Id of an account, or `operator`. */
    changedBy: text('changed_by').notNull(),
  },
  (change) => [index('series_changes_region').on(change.region, change.changedAt)],
)
