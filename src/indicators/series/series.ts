import { printedShares } from '../figures/printed-shares.ts'

/** One imported figure, with where it comes from. */
export interface ImportedPoint {
  readonly indicator: string
  /** Id of a territory; empty for the whole region. */
  readonly territory: string
  readonly day: string
  readonly numerator: number
  readonly denominator: number | null
  readonly source: string
}

/** The points of one indicator on one day: the parts of the region, and the region where it was imported. */
export interface ImportedSeries {
  readonly indicator: string
  readonly day: string
  readonly source: string
  readonly points: readonly ImportedPoint[]
  /** The sum of the territories; undefined when none was imported. */
  readonly total: number | undefined
  /** The printed percentage of each territory in that sum, in the order of the points: they add up to 100. */
  readonly shares: ReadonlyMap<string, number>
}

/**
 * The series that somebody reads. Who reads some of the territories alone is told neither their sum nor their shares of it: both would
 * pass for those of the region.
 */
export function seriesReadBy(
  points: readonly ImportedPoint[],
  isRead: (point: ImportedPoint) => boolean,
): ImportedSeries[] {
  const key = ({ indicator, day }: Pick<ImportedPoint, 'indicator' | 'day'>) => JSON.stringify([indicator, day])
  const inPart = new Set(points.filter((point) => point.territory !== '' && !isRead(point)).map(key))
  return seriesOf(points.filter(isRead)).map((series) =>
    inPart.has(key(series)) ? { ...series, total: undefined, shares: new Map() } : series,
  )
}

/** The figures of each indicator and day in the order of the territories of the region, the whole region first. */
export function inTerritoryOrder<Point extends Pick<ImportedPoint, 'indicator' | 'day' | 'territory'>>(
  points: readonly Point[],
  territories: readonly { readonly id: string }[],
): Point[] {
  const places = new Map(territories.map(({ id }, place) => [id, place]))
  const placeOf = ({ territory }: Point) => (territory === '' ? -1 : (places.get(territory) ?? territories.length))
  const groups = Map.groupBy(points, ({ indicator, day }) => JSON.stringify([indicator, day]))
  return [...groups.values()].flatMap((alike) => alike.toSorted((one, other) => placeOf(one) - placeOf(other)))
}

/** The series as they are shown: by indicator, the last day of each. */
export function seriesOf(points: readonly ImportedPoint[]): ImportedSeries[] {
  const byIndicator = Map.groupBy(points, ({ indicator }) => indicator)
  return [...byIndicator].map(([indicator, all]) => {
    const day =
      all
        .map((point) => point.day)
        .sort()
        .at(-1) ?? ''
    const last = all.filter((point) => point.day === day)
    const parts = last.filter(({ territory }) => territory !== '')
    // One part alone is not a whole: it would be printed as 100 %.
    const added = parts.length > 1 ? parts : []
    const shares = printedShares(added.map(({ numerator }) => numerator)) ?? []
    return {
      indicator,
      day,
      source: [...new Set(last.map(({ source }) => source))].join(', '),
      points: last,
      total: parts.length > 0 ? parts.reduce((sum, { numerator }) => sum + numerator, 0) : undefined,
      shares: new Map(added.map(({ territory }, place) => [territory, shares[place] ?? 0])),
    }
  })
}
