/**
 * The audit log: who did what, or was refused, on what, when, from where, through which door.
 * Rows are only added, in the transaction of the change they record. Each row holds the hash of the previous row; on
 * PostgreSQL the hash is added within a second. Two sealed marks, whose key is outside the database, protect both ends:
 * where the log ends, and which old rows were cut.
 * A row holds no answer, no comment, no name, no secret; accounts appear by their identifier.
 */
export { type AuditRow, chainStart, hashOf, type Link, nextRow } from './chain.ts'
export { type Chaining, chainAll, keepChaining } from './chaining.ts'
export type { AuditContext } from './context.ts'
export { auditFiles } from './files.ts'
export type { AskedFilters } from './filters.ts'
export { type AuditFiles, cutText, endText, type Noted } from './marks.ts'
export { type Refusals, refusalLog } from './refusals.ts'
export { auditWriter } from './store.ts'
export { afterRestore, beforeRestore } from './store-seals.ts'
export { type AddressRows, findAddress } from './usecases/find-address.ts'
export { keepLog } from './usecases/keep-log.ts'
export { exportLog, type LogPage, type ReadRow, readLog } from './usecases/read-log.ts'
export { resealLog } from './usecases/reseal-log.ts'
export { type VerifiedLog, verifyLog } from './usecases/verify-log.ts'
export { watchClock } from './usecases/watch-clock.ts'
export { logVerifier, type Verdict } from './verify.ts'
