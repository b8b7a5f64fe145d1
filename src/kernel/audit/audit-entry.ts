import type { Transaction } from '#storage'

export const outcomes = ['done', 'refused'] as const
export type Outcome = (typeof outcomes)[number]

/**
 * One row to add to the audit log: what was done or refused. An entry never holds an answer, a comment, a name or a secret.
 */
export interface AuditEntry {
  readonly at: Date
  readonly actor: string
  readonly door: string
  /** The full network address of the request; empty for the server's own work. */
  readonly from: string
  readonly action: string
  readonly subject: string
  readonly outcome: Outcome
}

/** Adds a row to the audit log, in the transaction of the change that the row records. */
export type AuditWriter = (transaction: Transaction, entry: AuditEntry) => Promise<void>

/**
 * Records a refusal in the audit log after the answer has left. The person refused must not wait for the write: the extra
 * time would reveal that the thing exists.
 */
export type RefusalWriter = (entry: AuditEntry) => void
