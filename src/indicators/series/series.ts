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
    const shares = printedShares(parts.map(({ numerator }) => numerator)) ?? []
    return {
      indicator,
      day,
      source: [...new Set(last.map(({ source }) => source))].join(', '),
      points: last,
      total: parts.length > 0 ? parts.reduce((sum, { numerator }) => sum + numerator, 0) : undefined,
      shares: new Map(parts.map(({ territory }, place) => [territory, shares[place] ?? 0])),
    }
  })
}
