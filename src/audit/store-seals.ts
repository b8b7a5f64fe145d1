import type { Transaction } from '#storage'
import { chainStart, type Link } from './chain.ts'
import { type AuditFiles, cutText, endText, foreignText } from './marks.ts'
import { findCut, findEnd, findLastRow, putCut, putEnd } from './store.ts'
import { chainUnsealed, chainWhole } from './store-chaining.ts'
import { findForeign, putForeign } from './store-foreign.ts'

/** Vouches for the log as it is: for what was cut, for what came from another server, and for its end. */
export async function sealEnds(transaction: Transaction, files: AuditFiles, last: Link): Promise<void> {
  const cut = await findCut(transaction)
  if (cut) await putCut(transaction, { ...cut, seal: files.seal(cutText(cut)) })
  const foreign = await findForeign(transaction)
  if (foreign) await putForeign(transaction, { ...foreign, seal: files.seal(foreignText(foreign)) })
  await putEnd(transaction, last, files.seal(endText(last)))
}

/** To be called first in a restore, in its transaction: the log is whole, and nobody else adds to it until commit. */
export function beforeRestore(files: AuditFiles) {
  return async (transaction: Transaction): Promise<Link | undefined> => {
    await chainWhole(transaction, files)
    return findLastRow(transaction)
  }
}

/**
 * To be called once a restore added rows, in its transaction, with the last row there was before. A log that was empty is
 * taken over as the copy gives it; in one that went on, the mark of the end follows if it was sound. What the copy had not
 * chained yet is chained then. `foreignAt` marks all these rows as another server's; their last number is returned.
 */
export function afterRestore(files: AuditFiles) {
  return async (transaction: Transaction, before: Link | undefined, foreignAt?: Date): Promise<number | undefined> => {
    await moveEnd(transaction, files, before)
    const last = await findLastRow(transaction)
    if (!foreignAt || !last) return undefined
    const mark = { ...last, at: foreignAt }
    await putForeign(transaction, { ...mark, seal: files.seal(foreignText(mark)) })
    return last.sequence
  }
}

async function moveEnd(transaction: Transaction, files: AuditFiles, before: Link | undefined): Promise<void> {
  const last = (await findLastRow(transaction)) ?? chainStart
  const end = await findEnd(transaction)
  if (!end) {
    await sealEnds(transaction, files, last)
    return chainUnsealed(transaction, files)
  }
  const sound = before?.hash === end.hash && files.seal(endText(end)) === end.seal
  if (sound && last.sequence > end.sequence) await putEnd(transaction, last, files.seal(endText(last)))
  await chainWhole(transaction, files)
}
