import type { Region } from '#directory'

/** The code of the area of the regions that joined the comparison across regions. */
export const acrossCode = 'FR'

/** What is compared together. */
export interface Area {
  /** INSEE code of the region, or `FR`. */
  readonly code: string
  readonly regions: readonly Region[]
}
