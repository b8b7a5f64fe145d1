import { type ComparisonContext, withdrawalText } from '../seals.ts'
import type { StoredHistory } from '../store.ts'
import type { Withdrawal } from '../store-withdrawals.ts'

/** Whether each withdrawal that the area counts is there, as it was made, and no other. */
export function areWithdrawalsWhole(
  { code, area, withdrawals }: StoredHistory,
  { comparisonSeal: seal, comparisonNoted }: ComparisonContext,
): boolean {
  const withdrawn = area?.withdrawn ?? 0
  if (withdrawn < comparisonNoted.latest(code).withdrawn || withdrawals.length !== withdrawn) return false
  const inOrder = withdrawals.toSorted((one, other) => one.place - other.place)
  return inOrder.every((one, index) => one.place === index + 1 && seal(withdrawalText(one)) === one.seal)
}

export type Hiding = 'withdrawn' | 'history-damaged'

/** Why the figures of a cell, as of a release, are hidden from everybody; undefined when nobody withdrew them. */
export function hidingOf(
  { withdrawals }: { readonly withdrawals: readonly Withdrawal[] | null },
  key: string,
  asOf: number,
): Hiding | undefined {
  if (withdrawals === null) return 'history-damaged'
  const isWithdrawn = withdrawals.some(({ number, cell }) => asOf <= number && (cell === null || cell === key))
  return isWithdrawn ? 'withdrawn' : undefined
}
