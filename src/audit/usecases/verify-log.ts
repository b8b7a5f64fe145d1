import { authorize, type Issue, tellingRefusals } from '#kernel'
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
  /** Empty when nothing was changed, taken away or added. */
  readonly faults: readonly Issue[]
  /** What was cut for its age, if anything was: how many rows, the last of which when. */
  readonly cut: { readonly rows: number; readonly lastAt: Date } | undefined
  /** Up to which row the log came from another server, and when it was taken over. */
  readonly foreign: { readonly sequence: number; readonly at: Date } | undefined
  /** Rows told while the log was being checked, that are not chained yet. */
  readonly waiting: number
}

/**
 * Chains what waits, then checks the whole log as it is at one instant, while the server goes on. A sound log is noted
 * outside the database, so that the next check finds what was taken from its end meanwhile.
 */
export function verifyLog(context: AuditContext): Promise<VerifiedLog> {
  return tellingRefusals(context, 'audit.verify', async () => {
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

/** Reads the log from end to end, in little memory. */
export async function verdictOn(database: Database, files: AuditFiles) {
  const cut = await findCut(database)
  const foreign = await findForeign(database)
  const verifier = logVerifier({ end: await findEnd(database), cut, foreign }, files)
  for await (const row of readLogRows(database)) verifier.take(row)
  const waiting = await countWaiting(database, files)
  const verdict: Verdict = verifier.verdict(waiting.forged)
  return { verdict, cut, foreign, waiting }
}
