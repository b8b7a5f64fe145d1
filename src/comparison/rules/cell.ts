import type { Figures } from './figures.ts'
import type { TooFew } from './member.ts'
import { middleFault } from './ranks.ts'
import { newFigures } from './renewal.ts'
import { shareFault } from './shares.ts'
import type { CellHistory, Measured } from './states.ts'

export type Why = TooFew | 'nothing-new-enough' | 'history-damaged'

/** What a release says of a cell. */
export type Decision =
  | { readonly outcome: 'shown' | 'renewed'; readonly figures: Figures }
  | { readonly outcome: 'held'; readonly asOf: number; readonly figures: Figures; readonly why: Why }
  | { readonly outcome: 'hidden'; readonly why: Why }

/**
 * Rules 5 to 8 for one cell: shows new figures when there are enough members, and enough of them answered anew beside each
 * earlier state. Otherwise holds the last figures; hides the cell when there never were any. What was answered decides nothing:
 * that a figure is shown, renewed or held tells no more than who answered, and when.
 */
export function decide(now: Measured, { isWhole, states }: CellHistory): Decision {
  const fault = faultOf(now, isWhole)
  const figures = fault === undefined ? newFigures(now, states) : undefined
  if (figures) return { outcome: states.length === 0 ? 'shown' : 'renewed', figures }
  const why = fault ?? 'nothing-new-enough'
  const last = states.at(-1)
  if (last === undefined || last.isWithdrawn) return { outcome: 'hidden', why }
  return { outcome: 'held', asOf: last.asOf, figures: last.figures, why }
}

function faultOf(now: Measured, isWhole: boolean): Why | undefined {
  if (!isWhole) return 'history-damaged'
  return now.kind === 'ranks' ? middleFault(now.members) : shareFault(now.members)
}
