import { type Decision, decide } from './cell.ts'
import type { Cohort } from './cohorts.ts'
import type { ValuedMember } from './member.ts'
import type { CellHistory, Measured } from './states.ts'

/** The version of these rules, kept with each release. */
export const rulesVersion = 6

/** What is compared: a domain of a questionnaire, or whether an objective of it is met. */
export interface Topic {
  readonly questionnaire: string
  readonly kind: 'domain' | 'objective'
  /** Id of the domain or of the axis, or code of the objective, in the programme. */
  readonly code: string
}

export interface CellAddress {
  readonly cohort: Cohort
  readonly topic: Topic
}

export function cellKey({ cohort, topic }: CellAddress): string {
  return `${cohort} ${topic.questionnaire} ${topic.kind} ${topic.code}`
}

/** A cell on the day of a release, as the rules take it. */
export interface MeasuredCell extends CellAddress {
  readonly measured: Measured
}

export interface EarlierCell extends CellAddress {
  readonly history: CellHistory
}

export interface DecidedCell extends CellAddress {
  readonly decision: Decision
  /** What stands behind figures that are new; to be kept for every later release. Undefined when nothing new is shown. */
  readonly members: readonly ValuedMember[] | undefined
}

/**
 * The cells that a release decides on: those measured now, and those of earlier releases that nobody feeds any more. In order
 * of key.
 */
export function cellsToDecide(now: readonly MeasuredCell[], earlier: readonly CellAddress[]): MeasuredCell[] {
  const unfed = earlier.map(({ cohort, topic }) => ({ cohort, topic, measured: emptyOf(topic) }))
  const cells = new Map([...unfed, ...now].map((cell) => [cellKey(cell), cell]))
  return [...cells.keys()].toSorted().flatMap((key) => cells.get(key) ?? [])
}

function emptyOf({ kind }: Topic): Measured {
  return kind === 'domain' ? { kind: 'ranks', width: 100, members: [] } : { kind: 'share', members: [] }
}

export function decideCell({ cohort, topic, measured }: MeasuredCell, history: CellHistory): DecidedCell {
  const decision = decide(measured, history)
  const isNew = decision.outcome === 'shown' || decision.outcome === 'renewed'
  return { cohort, topic, decision, members: isNew ? measured.members : undefined }
}

/**
 * Decides on every cell. `isWhole`: whether no release is missing, so that a cell without earlier state was indeed never
 * shown.
 */
export function decideRelease(
  now: readonly MeasuredCell[],
  { isWhole, cells: earlier }: { readonly isWhole: boolean; readonly cells: readonly EarlierCell[] },
): DecidedCell[] {
  const histories = new Map(earlier.map((cell) => [cellKey(cell), cell.history]))
  return cellsToDecide(now, earlier).map((cell) =>
    decideCell(cell, histories.get(cellKey(cell)) ?? { isWhole, states: [] }),
  )
}
