import { z } from 'zod'
import { authorize, command, type Issue } from '#kernel'
import { type Database, lockForTransaction } from '#storage'
import { chainAll } from '../chaining.ts'
import type { AuditContext } from '../context.ts'
import { type AuditFiles, cutText, endText } from '../marks.ts'
import { canKeepLog } from '../policy.ts'
import { deleteRowsTo, findCut, findEnd, putCut } from '../store.ts'
import { findRow, lastRowBefore, readLogRows } from '../store-reading.ts'
import { countWaiting } from '../store-waiting.ts'
import { logVerifier, waitingFaults } from '../verify.ts'
import { verdictOn } from './verify-log.ts'

/**
 * The daily upkeep of the log: cuts the rows older than `auditYears`, then notes outside the database where the log ends.
 * Returns the faults found. Only the ends are checked, unless rows are to be cut: the whole log is then checked first. A
 * faulty log is evidence: it is neither cut nor noted. `erases` is false when the clock is doubted: nothing is cut.
 */
export async function keepLog(context: AuditContext, { erases = true } = {}): Promise<readonly Issue[]> {
  const { storage, auditFiles, auditYears, clock } = context
  const { before } = authorize(context.actor, { before: yearsBefore(clock(), auditYears) }, canKeepLog)
  await chainAll(storage, auditFiles)
  const found = await storage.snapshot(async (database) => {
    const isCut = erases && (await lastRowBefore(database, before)) !== undefined
    return { isCut, faults: isCut ? await everyIssue(database, auditFiles) : await endIssues(database, auditFiles) }
  })
  if (found.faults.length > 0) return found.faults
  if (found.isCut) {
    const { issues } = await cutLog(context, {})
    if (issues.length > 0) return issues
    await chainAll(storage, auditFiles)
  }
  const end = await storage.read(findEnd)
  if (end) auditFiles.note({ sequence: end.sequence, hash: end.hash, at: clock() })
  return []
}

async function everyIssue(database: Database, files: AuditFiles): Promise<Issue[]> {
  const { verdict } = await verdictOn(database, files)
  return [...verdict.rowFaults, ...verdict.markFaults]
}

/** Checks that the end mark is sealed, and that the row noted last is still there. */
async function endIssues(database: Database, files: AuditFiles): Promise<Issue[]> {
  const [end, cut, noted] = [await findEnd(database), await findCut(database), files.noted()]
  if (end && files.seal(endText(end)) !== end.seal) {
    return [{ path: '', code: 'audit-end-forged', values: { row: end.sequence } }]
  }
  const { forged } = await countWaiting(database, files)
  if (forged > 0) return waitingFaults(forged)
  if (!noted || noted.sequence <= (cut?.sequence ?? 0)) return []
  const row = await findRow(database, noted.sequence)
  if (row?.hash === noted.hash) return []
  return [{ path: '', code: 'audit-noted-differs', values: { row: noted.sequence } }]
}

/** Removes the rows that are too old. One mark records their number, their dates and the hash that the next row refers to. */
const cutLog = command({
  action: 'audit.cut',
  input: z.strictObject({}),
  run: async (transaction, _input, context: AuditContext) => {
    const { auditFiles: files } = context
    const keeper = authorize(context.actor, { before: yearsBefore(context.clock(), context.auditYears) }, canKeepLog)
    await lockForTransaction(transaction, 'audit')
    const to = await lastRowBefore(transaction, keeper.before)
    if (to === undefined) return { rows: 0, to: 0, issues: [] }
    const cut = await findCut(transaction)
    const verifier = logVerifier({ end: undefined, cut }, files)
    let firstAt = cut?.firstAt
    let lastAt = cut?.lastAt
    for await (const row of readLogRows(transaction, to)) {
      verifier.take(row)
      firstAt ??= row.at
      lastAt = row.at
    }
    const { rows, last, rowFaults, markFaults } = verifier.verdict()
    const issues = [...rowFaults, ...markFaults.filter(({ code }) => code === 'audit-cut-forged')]
    if (issues.length > 0 || !firstAt || !lastAt) return { rows: 0, to, issues }
    const mark = { ...last, rows: rows + (cut?.rows ?? 0), firstAt, lastAt }
    await deleteRowsTo(transaction, keeper, to)
    await putCut(transaction, { ...mark, seal: files.seal(cutText(mark)) })
    return { rows, to, issues }
  },
  subject: ({ rows, to }) => (rows > 0 ? `${rows} rows to ${to}` : undefined),
  erases: ({ rows }) => rows > 0,
})

function yearsBefore(now: Date, years: number): Date {
  const before = new Date(now)
  before.setUTCFullYear(before.getUTCFullYear() - years)
  return before
}
