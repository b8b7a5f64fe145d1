import type { Transaction } from '#storage'
import { chainStart, type Link } from './chain.ts'
import { type AuditFiles, cutText, endText, foreignText } from './marks.ts'
import { findCut, findEnd, findLastRow, putCut, putEnd } from './store.ts'
import { chainUnsealed, chainWhole } from './store-chaining.ts'
import { findForeign, putForeign } from './store-foreign.ts'

/** Seals every mark of the log as it is now: the cut, the rows of another server, and the end. */
export async function sealEnds(transaction: Transaction, files: AuditFiles, last: Link): Promise<void> {
  const cut = await findCut(transaction)
  if (cut) await putCut(transaction, { ...cut, seal: files.seal(cutText(cut)) })
  const foreign = await findForeign(transaction)
  if (foreign) await putForeign(transaction, { ...foreign, seal: files.seal(foreignText(foreign)) })
  await putEnd(transaction, last, files.seal(endText(last)))
}

/**
 * Call it first in the transaction of a restore: chains waiting entries and keeps others from adding rows until commit.
 * Returns the last row.
 */
export function beforeRestore(files: AuditFiles) {
  return async (transaction: Transaction): Promise<Link | undefined> => {
    await chainWhole(transaction, files)
    return findLastRow(transaction)
  }
}

/**
 * Call it once a restore has added rows, in its transaction, with the last row there was before. A log that was empty is
 * sealed as the copy gives it; in a log that had rows, the end mark moves to the last row if the mark was sound. Entries
 * that the copy had not chained are chained. `foreignAt` marks the rows as another server's: the number of the last one is
 * returned.
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
