import { aboveAll, type Band, type GridWidth, type Limits, limitsOf } from '../values/band.ts'
import { atLeast, atMost } from './claim.ts'
import type { ClaimsAllowed } from './claims-allowed.ts'

/**
 * How precisely the band of a rank may be said: all bands below one limit are said as one, and all bands from another limit
 * on. A quartile that may not be said beyond the quartile of another day is printed as « de 70 à 100 ».
 */
export interface Precision {
  readonly below: number
  readonly from: number
}

/** The limits of bands, and the outermost ones that may be spoken of. */
export interface SayableLimits {
  readonly width: GridWidth
  readonly sayable: Precision
}

/** The lowest limit under which the member of a rank may be said to stand. It comes from who answered anew, never from what. */
export function firstAllowed(rank: number, limits: SayableLimits, allows: ClaimsAllowed): number | undefined {
  return sayableIn(limits).find((limit) => allows(atLeast(rank, limit)))
}

/** The highest limit from which on the member of a rank may be said to stand. */
export function lastAllowed(rank: number, limits: SayableLimits, allows: ClaimsAllowed): number | undefined {
  return sayableIn(limits).findLast((limit) => allows(atMost(rank - 1, limit)))
}

function sayableIn({ width, sayable }: SayableLimits): readonly number[] {
  return Array.from({ length: 100 / width - 1 }, (_, index) => (index + 1) * width).filter(
    (limit) => sayable.below <= limit && limit <= sayable.from,
  )
}

/** Each band is said as it is. */
export function everyBand(width: GridWidth): Precision {
  return { below: width, from: 100 - width }
}

/** What is printed of a band. */
export function saidAs(band: Band, width: GridWidth, { below, from }: Precision): Limits {
  const limits = limitsOf(band, width)
  if (limits.below <= below) return { from: 0, below }
  return limits.from >= from ? { from, below: aboveAll } : limits
}
