import { z } from 'zod'
import { AppError, authorize, command } from '#kernel'
import { lockForTransaction } from '#storage'
import { chainAll } from '../chaining.ts'
import type { AuditContext } from '../context.ts'
import { canResealLog } from '../policy.ts'
import { findEnd } from '../store.ts'
import { chainUnsealed } from '../store-chaining.ts'
import { sealEnds } from '../store-seals.ts'
import { verdictOn } from './verify-log.ts'

/**
 * Seals the log again as it is now, for an operator who lost its key, moved the database to another server, or restored an
 * older state of the database. The new row records which marks were broken. A log whose rows do not chain is refused.
 */
export async function resealLog(context: AuditContext): Promise<{ mended: readonly string[] }> {
  const { mended } = await reseal(context, {})
  await chainAll(context.storage, context.auditFiles)
  const end = await context.storage.read(findEnd)
  if (end) context.auditFiles.note({ sequence: end.sequence, hash: end.hash, at: context.clock() })
  return { mended }
}

const reseal = command({
  action: 'audit.reseal',
  input: z.strictObject({}),
  run: async (transaction, _input, context: AuditContext) => {
    authorize(context.actor, context, canResealLog)
    await lockForTransaction(transaction, 'audit')
    const { verdict } = await verdictOn(transaction, context.auditFiles)
    if (verdict.rowFaults.length > 0) {
      throw new AppError('conflict', 'audit-beyond-resealing', { issues: verdict.rowFaults })
    }
    await sealEnds(transaction, context.auditFiles, verdict.last)
    await chainUnsealed(transaction, context.auditFiles)
    return { mended: verdict.markFaults.map(({ code }) => code), last: verdict.last.sequence }
  },
  subject: ({ mended, last }) => `after row ${last}: ${mended.join(', ') || 'sound'}`,
})
