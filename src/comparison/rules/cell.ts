import type { Band, GridWidth } from '../values/band.ts'
import type { Figures } from './count-claims.ts'
import type { TooFew, ValuedMember, YesOrNo } from './member.ts'
import { middleFault, rankFigures } from './ranks.ts'
import { isNewEnough } from './renewal.ts'
import { shareFault, shareFigures } from './shares.ts'

/** The members of a cohort that have a value for a topic on the day of a release. */
export type Measured =
  | { readonly kind: 'ranks'; readonly width: GridWidth; readonly members: readonly ValuedMember<Band>[] }
  | { readonly kind: 'share'; readonly members: readonly ValuedMember<YesOrNo>[] }

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

export type Why = TooFew | 'nothing-new-enough' | 'history-damaged'

/** What a release says of a cell. */
export type Decision =
  | { readonly outcome: 'shown' | 'renewed'; readonly figures: Figures }
  | { readonly outcome: 'held'; readonly asOf: number; readonly figures: Figures; readonly why: Why }
  | { readonly outcome: 'hidden'; readonly why: Why }

/**
 * Rules 5 to 8 for one cell: shows the new figures when there are enough members and enough that is new beside each
 * earlier state, not only the last: figures that go there and back again would tell who made them turn. Otherwise holds
 * the last figures; hides the cell when there never were any.
 */
export function decide(now: Measured, { isWhole, states }: CellHistory): Decision {
  const why = whyNot(now, { isWhole, states })
  if (why === undefined) return { outcome: states.length === 0 ? 'shown' : 'renewed', figures: figuresOf(now) }
  const last = states.at(-1)
  if (last === undefined || last.isWithdrawn) return { outcome: 'hidden', why }
  return { outcome: 'held', asOf: last.asOf, figures: last.figures, why }
}

function whyNot(now: Measured, { isWhole, states }: CellHistory): Why | undefined {
  if (!isWhole) return 'history-damaged'
  const fault = now.kind === 'ranks' ? middleFault(now.members) : shareFault(now.members)
  if (fault) return fault
  const figures = figuresOf(now)
  return states.every((state) => isNewEnough(state, { members: now.members, figures }))
    ? undefined
    : 'nothing-new-enough'
}

function figuresOf(now: Measured): Figures {
  return now.kind === 'ranks' ? rankFigures(now.members, now.width) : shareFigures(now.members)
}
