import { authorize, type Issue, tellingRefusals } from '#kernel'
import type { Database } from '#storage'
import type { AuditContext } from '../context.ts'
import type { AuditFiles } from '../marks.ts'
import { canReadLog } from '../policy.ts'
import { findCut, findEnd } from '../store.ts'
import { readLogRows } from '../store-reading.ts'
import { logVerifier, type Verdict } from '../verify.ts'

export interface VerifiedLog {
  readonly rows: number
  /** Empty when nothing was changed, taken away or added. */
  readonly faults: readonly Issue[]
  /** What was cut for its age, if anything was: how many rows, the last of which when. */
  readonly cut: { readonly rows: number; readonly lastAt: Date } | undefined
}

/**
 * Checks the whole log as it is at one instant, while the server goes on. A sound log is noted outside the database, so
 * that the next check finds what was taken from its end meanwhile.
 */
export function verifyLog(context: AuditContext): Promise<VerifiedLog> {
  return tellingRefusals(context, 'audit.verify', async () => {
    authorize(context.actor, context, canReadLog)
    const { verdict, cut } = await context.storage.snapshot((database) => verdictOn(database, context.auditFiles))
    const faults = [...verdict.rowFaults, ...verdict.markFaults]
    const isEmpty = verdict.last.sequence === 0
    if (faults.length === 0 && !isEmpty) context.auditFiles.note({ ...verdict.last, at: context.clock() })
    return { rows: verdict.rows, faults, cut: cut && { rows: cut.rows, lastAt: cut.lastAt } }
  })
}

/** Reads the log from end to end, in little memory. */
export async function verdictOn(database: Database, files: AuditFiles) {
  const cut = await findCut(database)
  const verifier = logVerifier({ end: await findEnd(database), cut }, files)
  for await (const row of readLogRows(database)) verifier.take(row)
  const verdict: Verdict = verifier.verdict()
  return { verdict, cut }
}
