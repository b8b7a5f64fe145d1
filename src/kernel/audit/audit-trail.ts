import type { Context } from '../context.ts'
import { actorName } from '../rights/actor.ts'
import { refusedSubject } from '../rights/refusal.ts'
import { storageRefusal } from '../storage-refusal.ts'
import type { AuditEntry, Outcome } from './audit-entry.ts'

type AuditedContext = Pick<Context, 'actor' | 'door' | 'from' | 'clock'>

/** The entry for what the context's actor does. `subject` is an identifier of ours, never typed text. */
export function auditEntry(
  { actor, door, from = '', clock }: AuditedContext,
  action: string,
  subject: string,
  outcome: Outcome = 'done',
): AuditEntry {
  return { at: clock(), actor: actorName(actor), door, from: safeAddress(from), action, subject, outcome }
}

/** A proxy may pass on any text as an address: only text shaped like a network address is kept. */
function safeAddress(text: string): string {
  return /^[0-9a-fA-F.:]{2,45}$/.test(text) ? text : ''
}

const recorded = new WeakSet<object>()

/** Records a refusal in the audit log, once for each error. Faults of ours and missing things are not refusals. */
export function noteRefusal(context: AuditedContext & Pick<Context, 'refused'>, action: string, error: unknown): void {
  const subject = refusedSubject(error)
  if (subject === undefined || recorded.has(error as object)) return
  recorded.add(error as object)
  context.refused(auditEntry(context, action, subject, 'refused'))
}

/**
 * Runs the work. A refusal is recorded in the audit log, then thrown again. A full disk becomes a refusal that has a
 * sentence.
 */
export async function recordingRefusals<Output>(
  context: Context,
  action: string,
  work: () => Promise<Output>,
): Promise<Output> {
  try {
    return await work()
  } catch (error) {
    noteRefusal(context, action, error)
    throw storageRefusal(error) ?? error
  }
}
