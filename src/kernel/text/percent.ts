/** A percentage as it is printed: a whole number, halves up, at the very end. `59.5 -> 60`, `59.49 -> 59`. */
export function wholePercent(percent: number): number {
  return Math.floor(percent + 0.5)
}

/** A share as a whole number of hundredths, halves up; undefined without a denominator. */
export function sharePercent(part: number, whole: number): number | undefined {
  return whole === 0 ? undefined : Math.floor((part * 200 + whole) / (whole * 2))
}
