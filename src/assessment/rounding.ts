import { wholePercent } from '#kernel'

/**
 * The one rounding of the product: a percentage to a whole number, halves up, at the very end.
 * Page, PDF, API and exports all print through it. `59.5 -> "60"`, `59.49 -> "59"`.
 */
export function printPercent(percent: number): string {
  return String(wholePercent(percent))
}
