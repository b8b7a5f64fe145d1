import type { Figures } from './figures.ts'
import type { ValuedMember } from './member.ts'
import type { MeasuredRanks } from './ranks.ts'
import type { MeasuredShare } from './shares.ts'

/** A cell on the day of a release. */
export type Measured = MeasuredRanks | MeasuredShare

/** What was shown at an earlier release. `isWithdrawn`: nobody may see its figures any more, everybody may have kept them. */
export interface ShownState {
  /** The number of the release whose members and values stand behind the figures. */
  readonly asOf: number
  readonly members: readonly ValuedMember[]
  readonly figures: Figures
  readonly isWithdrawn: boolean
}

/** The earlier states of a cell, the earliest first. `isWhole` is false when another one is missing or was changed. */
export interface CellHistory {
  readonly isWhole: boolean
  readonly states: readonly ShownState[]
}
