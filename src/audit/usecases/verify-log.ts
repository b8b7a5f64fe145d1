import { authorize, type Issue, recordingRefusals } from '#kernel'
import type { Database } from '#storage'
import { chainAll } from '../chaining.ts'
import type { AuditContext } from '../context.ts'
import type { AuditFiles } from '../marks.ts'
import { canReadLog } from '../policy.ts'
import { findCut, findEnd } from '../store.ts'
import { findForeign } from '../store-foreign.ts'
import { readLogRows } from '../store-reading.ts'
import { countWaiting } from '../store-waiting.ts'
import { logVerifier, type Verdict } from '../verify.ts'

export interface VerifiedLog {
  readonly rows: number
  /** Empty when no row was changed, removed or added. */
  readonly faults: readonly Issue[]
  /** The rows cut for their age, if any: their number, and the date of the last one. */
  readonly cut: { readonly rows: number; readonly lastAt: Date } | undefined
  /** The last row that came from another server, and when it was restored. */
  readonly foreign: { readonly sequence: number; readonly at: Date } | undefined
  /** Entries written during the check, not chained yet. */
  readonly waiting: number
}

/**
 * Chains waiting entries, then checks the whole log at one instant, while the server goes on. The end of a sound log is
 * noted outside the database, so that the next check finds rows removed from the end.
 */
export function verifyLog(context: AuditContext): Promise<VerifiedLog> {
  return recordingRefusals(context, 'audit.verify', async () => {
    const { auditFiles, storage } = authorize(context.actor, context, canReadLog)
    await chainAll(storage, auditFiles)
    const { verdict, cut, foreign, waiting } = await storage.snapshot((database) => verdictOn(database, auditFiles))
    const faults = [...verdict.rowFaults, ...verdict.markFaults]
    const isEmpty = verdict.last.sequence === 0
    if (faults.length === 0 && !isEmpty) auditFiles.note({ ...verdict.last, at: context.clock() })
    return {
      rows: verdict.rows,
      faults,
      cut: cut && { rows: cut.rows, lastAt: cut.lastAt },
      foreign: foreign && { sequence: foreign.sequence, at: foreign.at },
      waiting: waiting.sound,
    }
  })
}

/** Checks the whole log, a page at a time. */
export async function verdictOn(database: Database, files: AuditFiles) {
  const cut = await findCut(database)
  const foreign = await findForeign(database)
  const verifier = logVerifier({ end: await findEnd(database), cut, foreign }, files)
  for await (const row of readLogRows(database)) verifier.take(row)
  const waiting = await countWaiting(database, files)
  const verdict: Verdict = verifier.verdict(waiting.forged)
  return { verdict, cut, foreign, waiting }
}
