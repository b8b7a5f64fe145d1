import { answersOf } from './answers.ts'
import { claimsAllowed } from './claims-allowed.ts'
import { claimsOf, type Figures } from './figures.ts'
import { rankFigures, rankPrecision } from './ranks.ts'
import { mayBeSaid, shareFigures } from './shares.ts'
import type { Measured, ShownState } from './states.ts'

type Earlier = Omit<ShownState, 'asOf'>

/**
 * Rule 6: the figures that may be shown beside every earlier state, the earliest first; undefined when too few answered anew. It
 * reads who answered anew, entered or left, and what was printed before. Beside a state with the same answers, its figures
 * tell nothing more; if they were withdrawn, they do not come back.
 */
export function newFigures(now: Measured, states: readonly Earlier[]): Figures | undefined {
  const today = answersOf(now.members)
  const byAnswers = Map.groupBy(states, ({ members }) => answersOf(members))
  const [alike, ...others] = byAnswers.get(today) ?? []
  if (alike) return [alike, ...others].some(({ isWithdrawn }) => isWithdrawn) ? undefined : alike.figures
  const earlier = [...byAnswers.values()].flatMap(([state]) =>
    state ? [{ members: state.members, claims: claimsOf(state.figures) }] : [],
  )
  const allows = claimsAllowed(earlier, now.members)
  if (now.kind === 'share') return mayBeSaid(now.members, allows) ? shareFigures(now.members) : undefined
  const last = states.at(-1)?.figures
  const precision = rankPrecision(now, allows, last?.kind === 'ranks' ? last : undefined)
  return precision && rankFigures(now, precision)
}
