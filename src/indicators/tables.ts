import { index, instant, primaryKey, real, table, text } from '#storage'

/** Imported series: one point for an indicator, a territory and a day. An import replaces the points that it names. */
export const seriesPoints = table(
  'series_points',
  {
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
    importedAt: instant('imported_at').notNull(),
  },
  (point) => [
    primaryKey({ columns: [point.region, point.indicator, point.territory, point.day] }),
    index('series_points_day').on(point.region, point.day),
  ],
)
