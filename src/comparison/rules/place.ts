import type { Band, Limits } from '../values/band.ts'

/** Rule 9. No rank: a rank among members that answer again would tell what they answered. */
export type Place = 'below' | 'in' | 'above'

/** Where a structure stands beside the printed band of a frozen state. */
export function placeBeside(own: Band, { from, below }: Limits): Place {
  if (own < from) return 'below'
  return own >= below ? 'above' : 'in'
}
