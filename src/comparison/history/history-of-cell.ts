import { sha256 } from '#kernel'
import type { ValuedMember } from '../rules/member.ts'
import { cellKey } from '../rules/release.ts'
import type { CellHistory, ShownState } from '../rules/states.ts'
import { membersText } from '../seals.ts'
import type { BehindCell } from '../store.ts'
import type { CheckedCell, VerifiedHistory } from './verify.ts'
import { hidingOf } from './withdrawals.ts'

/**
 * The history of one cell, for the rules: every shown state with its members, withdrawn ones too. Figures whose members were
 * changed can still be held; nothing new can be compared with them.
 */
export function historyOfCell(
  history: Pick<VerifiedHistory, 'isWhole' | 'withdrawals'>,
  published: readonly CheckedCell[],
  behind: readonly BehindCell[],
): CellHistory {
  const byNumber = new Map(behind.map((one) => [one.number, one]))
  const states = published.flatMap((cell) => {
    const isWithdrawn = hidingOf(history, cellKey(cell), cell.number) !== undefined
    return stateOf(cell, byNumber.get(cell.number), isWithdrawn)
  })
  const isSound = published.every((cell) => cell.isSound) && states.every(({ members }) => members.length > 0)
  return { isWhole: history.isWhole && isSound, states }
}

/** A shown state; without members when they are missing or changed. */
function stateOf(cell: CheckedCell, behind: BehindCell | undefined, isWithdrawn: boolean): ShownState[] {
  const { isSound, decision, number } = cell
  const isNew = decision.outcome === 'shown' || decision.outcome === 'renewed'
  if (!isSound || !isNew) return []
  const members = behind && isAsPublished(cell, behind) ? membersOf(behind) : []
  return [{ asOf: number, members, figures: decision.figures, isWithdrawn }]
}

function membersOf({ members, submissions }: BehindCell): ValuedMember[] {
  return (members ?? []).map((member) => ({ ...member, submission: submissions[member.key] ?? 0 }))
}

/** Whether what stands behind a cell is what stood behind it when it was published. */
export function isAsPublished({ membersHash }: CheckedCell, { members, submissions }: BehindCell): boolean {
  return sha256(membersText(members, submissions)) === membersHash
}
