/**
 * The audit log: who did what, on what, when, through which door.
 * Rows are only ever added, in the same transaction as what they tell, each with the hash of the one before.
 * A row holds no answer, no comment, no secret.
 */
export { type AuditRow, chainStart, nextRow } from './chain.ts'
export { appendAuditRow } from './store.ts'
