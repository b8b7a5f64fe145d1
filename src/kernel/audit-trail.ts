import { actorName } from './actor.ts'
import type { AuditEntry, Outcome } from './audit-entry.ts'
import type { Context } from './context.ts'
import { refusedSubject } from './refusal.ts'
import { storageRefusal } from './storage-refusal.ts'

type Told = Pick<Context, 'actor' | 'door' | 'from' | 'clock'>

/** An entry of what the context's actor does. `subject` is an identifier of ours, never what somebody typed. */
export function auditEntry(
  { actor, door, from = '', clock }: Told,
  action: string,
  subject: string,
  outcome: Outcome = 'done',
): AuditEntry {
  return { at: clock(), actor: actorName(actor), door, from: safeAddress(from), action, subject, outcome }
}

/** A proxy may pass on anything as an address: only what is shaped like one is kept. */
function safeAddress(text: string): string {
  return /^[0-9a-fA-F.:]{2,45}$/.test(text) ? text : ''
}

const told = new WeakSet<object>()

/** Tells the log of a refusal, once. Faults and missing things are none, and are not told. */
export function noteRefusal(context: Told & Pick<Context, 'refused'>, action: string, error: unknown): void {
  const subject = refusedSubject(error)
  if (subject === undefined || told.has(error as object)) return
  told.add(error as object)
  context.refused(auditEntry(context, action, subject, 'refused'))
}

/** Does the work; when it is refused, the log is told and the refusal goes on. A full disk is a refusal with its sentence. */
export async function tellingRefusals<Output>(
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
