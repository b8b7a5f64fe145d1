import { type Band, type GridWidth, type Limits, limitsOf } from '../values/band.ts'
import { atLeast, atMost } from './claim.ts'
import type { ClaimsAllowed } from './claims-allowed.ts'

/**
 * How precisely the band of a rank may be said: all bands below one limit are said as one, and all bands from another limit
 * on. A quartile that may not be said beyond the quartile of another day is printed as « 70 ou plus ».
 */
export interface Precision {
  readonly below: number
  readonly from: number
}

/** The outermost limits that are allowed; undefined when nothing may be said. They come from who answered anew, never from what. */
export function precisionOf(rank: number, width: GridWidth, allows: ClaimsAllowed): Precision | undefined {
  const limits = Array.from({ length: 100 / width - 1 }, (_, index) => (index + 1) * width)
  const below = limits.find((limit) => allows(atLeast(rank, limit)))
  const from = limits.findLast((limit) => allows(atMost(rank - 1, limit)))
  return below !== undefined && from !== undefined && below <= from ? { below, from } : undefined
}

/** What is printed of a band. */
export function saidAs(band: Band, width: GridWidth, { below, from }: Precision): Limits {
  const limits = limitsOf(band, width)
  if (limits.below <= below) return { from: 0, below }
  return limits.from >= from ? { from, below: aboveAll } : limits
}

/** Above the last band, which holds 100. */
const aboveAll = 101
