import { lockForTransaction, type Transaction } from '#storage'
import type { AuditFiles } from './marks.ts'
import { chainEntries } from './store.ts'
import { chainedAmong, isSealed, listWaiting, removeWaiting, sealAgain, setAside } from './store-waiting.ts'

/** Entries chained in one transaction: some twenty milliseconds, in which this process answers nobody. */
const mostAtOnce = 200

/** Chains the first of the entries that wait. Returns how many were looked at: none is left when there were none. */
export async function chainWaiting(transaction: Transaction, files: AuditFiles): Promise<number> {
  await lockForTransaction(transaction, 'audit')
  const waiting = await listWaiting(transaction, mostAtOnce)
  if (waiting.length === 0) return 0
  const chained = await chainedAmong(
    transaction,
    waiting.map(({ id }) => id),
  )
  const groups = Map.groupBy(waiting, (entry) => isSealed(entry, files) && !chained.has(entry.id))
  const sound = groups.get(true) ?? []
  await chainEntries(
    transaction,
    files,
    sound.map(({ seal, ...entry }) => entry),
  )
  await removeWaiting(transaction, sound)
  await setAside(transaction, groups.get(false) ?? [])
  return waiting.length
}

/** Chains all that waits, a batch at a time, and keeps others from chaining until commit. */
export async function chainWhole(transaction: Transaction, files: AuditFiles): Promise<void> {
  while ((await chainWaiting(transaction, files)) > 0);
}

/** Chains all that waits, also what this server has not sealed: for those who vouch for it. */
export async function chainUnsealed(transaction: Transaction, files: AuditFiles): Promise<void> {
  await lockForTransaction(transaction, 'audit')
  await sealAgain(transaction, files)
  await chainWhole(transaction, files)
}
