import type { Transaction } from '#storage'

export const outcomes = ['done', 'refused'] as const
export type Outcome = (typeof outcomes)[number]

/** What was done or refused, told to the audit log. It never holds an answer, a comment, a name or a secret. */
export interface AuditEntry {
  readonly at: Date
  readonly actor: string
  readonly door: string
  /** The network address it came from, whole; empty for what comes from the server itself. */
  readonly from: string
  readonly action: string
  readonly subject: string
  readonly outcome: Outcome
}

/** Adds a row to the log, in the transaction of what it tells. */
export type AuditWriter = (transaction: Transaction, entry: AuditEntry) => Promise<void>

/**
 * Takes a refusal for the log, to be written a little later: whoever is refused does not wait for it, since the time an
 * answer takes would tell that the thing exists.
 */
export type RefusalWriter = (entry: AuditEntry) => void
