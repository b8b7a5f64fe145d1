/**
 * Whole percentages of the parts of a whole, which always add up to 100 (largest remainder): 12, 10, 11, 6, 15, 8 and 15 of 77 are
 * printed 16, 13, 14, 8, 20, 10 and 19. Of equal remainders, the first part gets the unit. Undefined when the whole is empty.
 */
export function printedShares(parts: readonly number[]): number[] | undefined {
  const whole = parts.reduce((sum, part) => sum + part, 0)
  if (whole <= 0) return undefined
  const exact = parts.map((part) => (100 * part) / whole)
  const floors = exact.map(Math.floor)
  const left = 100 - floors.reduce((sum, floor) => sum + floor, 0)
  const byRemainder = exact
    .map((share, place) => ({ place, remainder: share - Math.floor(share) }))
    .toSorted((one, other) => other.remainder - one.remainder || one.place - other.place)
  const raised = new Set(byRemainder.slice(0, left).map(({ place }) => place))
  return floors.map((floor, place) => (raised.has(place) ? floor + 1 : floor))
}
