import { sha256 } from '#kernel'
import type { ShownState } from '../rules/cell.ts'
import type { EarlierCell } from '../rules/release.ts'
import { cellKey } from '../rules/release.ts'
import { membersText } from '../seals.ts'
import type { CellRow, Withdrawal } from '../store.ts'
import type { CheckedCell, VerifiedHistory } from './verify.ts'

/**
 * The history of each cell that was ever published, for the rules: every shown state with its members, withdrawn ones too.
 * Figures whose members were changed can still be held; nothing new can be compared with them.
 */
export function earlierCells(
  { isWhole, cells }: VerifiedHistory,
  stored: readonly CellRow[],
  withdrawals: readonly Withdrawal[],
): EarlierCell[] {
  const behind = new Map(stored.map((cell) => [addressOf(cell), cell]))
  return [...Map.groupBy(cells, cellKey)].flatMap(([key, rows]) => {
    const states = rows.flatMap((row) =>
      stateOf(row, behind.get(addressOf(row)), isWithdrawn(withdrawals, key, row.number)),
    )
    const isSound = rows.every((row) => row.isSound) && states.every(({ members }) => members.length > 0)
    const first = rows[0]
    return first ? [{ cohort: first.cohort, topic: first.topic, history: { isWhole: isWhole && isSound, states } }] : []
  })
}

/** A shown state; without members when they are missing or changed. */
function stateOf(
  { isSound, decision, membersHash, number }: CheckedCell,
  { members, submissions }: Partial<CellRow> = {},
  isWithdrawn = false,
): ShownState[] {
  const isNew = decision.outcome === 'shown' || decision.outcome === 'renewed'
  if (!isSound || !isNew) return []
  const isWhole = sha256(membersText(members, submissions)) === membersHash
  return [{ asOf: number, members: (isWhole && members) || [], figures: decision.figures, isWithdrawn }]
}

function addressOf(cell: Pick<CellRow, 'number' | 'cohort' | 'topic'>): string {
  return `${cell.number} ${cellKey(cell)}`
}

/** Whether the figures of a cell, as of a release, were withdrawn. */
export function isWithdrawn(withdrawals: readonly Withdrawal[], key: string, asOf: number): boolean {
  return withdrawals.some(({ number, cell }) => asOf <= number && (cell === null || cell === key))
}
