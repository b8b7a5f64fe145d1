declare const banded: unique symbol

/**
 * A score of which only its band is left, as the lower limit of the band (0, 5… 95). The rules take bands and nothing else:
 * a score does not compile in the place of a band, so no rule can read one.
 */
export type Band = number & { readonly [banded]: true }

/** Widths that divide 100, so that every band of a grid is as wide as the others. */
export const gridWidths = [5, 10, 20, 25, 50, 100] as const
export type GridWidth = (typeof gridWidths)[number]

/** The narrowest band. Nobody, not even all members but one together, learns more of a score. */
export const narrowestWidth: GridWidth = 5

/**
 * The band of a score (floor, a whole number 0..100). A limit belongs to the upper band, and the last band holds 100. The
 * lower limit of a band gives the same band: stored bands are read again by this function.
 */
export function bandOf(scorePercent: number, width: GridWidth): Band {
  if (!Number.isInteger(scorePercent) || scorePercent < 0 || scorePercent > 100) throw new RangeError('Not a score.')
  return Math.min(100 - width, Math.floor(scorePercent / width) * width) as Band
}

/** The limits of a band: `from` <= score < `below`. */
export interface Limits {
  readonly from: number
  /** `aboveAll` for the last band. */
  readonly below: number
}

/** The limit above the last band, which holds 100. */
export const aboveAll = 101

export function limitsOf(band: Band, width: GridWidth): Limits {
  return { from: band, below: band + width === 100 ? aboveAll : band + width }
}
