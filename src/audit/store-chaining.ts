import { lockForTransaction, type Transaction } from '#storage'
import type { AuditFiles } from './marks.ts'
import { chainEntries } from './store.ts'
import { chainedAmong, isSealed, listWaiting, removeWaiting, sealAgain, setAside } from './store-waiting.ts'

/** Entries chained in one transaction: about twenty milliseconds, during which the process answers no request. */
const mostAtOnce = 200

/** Chains a batch of waiting entries. Returns the size of the batch: zero when no entry is left. */
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

/** Chains every waiting entry, and keeps others from chaining until commit. */
export async function chainWhole(transaction: Transaction, files: AuditFiles): Promise<void> {
  while ((await chainWaiting(transaction, files)) > 0);
}

/** Chains every waiting entry, even those this server did not seal: the operator vouches for them. */
export async function chainUnsealed(transaction: Transaction, files: AuditFiles): Promise<void> {
  await lockForTransaction(transaction, 'audit')
  await sealAgain(transaction, files)
  await chainWhole(transaction, files)
}
