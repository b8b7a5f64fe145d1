import { type CellHistory, type Decision, decide, type Measured } from './cell.ts'
import type { Cohort } from './cohorts.ts'
import type { ValuedMember } from './member.ts'

/** The version of these rules, kept with each release. */
export const rulesVersion = 1

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
 * Decides on every cell: those measured now, and those of earlier releases that nobody feeds any more. In order of key.
 * `isWhole`: whether no release is missing, so that a cell without earlier state was indeed never shown.
 */
export function decideRelease(
  now: readonly MeasuredCell[],
  { isWhole, cells: earlier }: { readonly isWhole: boolean; readonly cells: readonly EarlierCell[] },
): DecidedCell[] {
  const nothingEarlier: CellHistory = { isWhole, states: [] }
  const histories = new Map(earlier.map((cell) => [cellKey(cell), cell]))
  const measured = new Map(now.map((cell) => [cellKey(cell), cell]))
  return [...new Set([...measured.keys(), ...histories.keys()])].toSorted().flatMap((key) => {
    const cell = measured.get(key)
    const before = histories.get(key)
    const address = cell ?? before
    if (!address) return []
    const { cohort, topic } = address
    const decision = decide(cell?.measured ?? emptyOf(topic), before?.history ?? nothingEarlier)
    const isNew = decision.outcome === 'shown' || decision.outcome === 'renewed'
    return [{ cohort, topic, decision, members: isNew ? cell?.measured.members : undefined }]
  })
}

function emptyOf({ kind }: Topic): Measured {
  return kind === 'domain' ? { kind: 'ranks', width: 100, members: [] } : { kind: 'share', members: [] }
}
