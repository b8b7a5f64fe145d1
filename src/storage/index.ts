/**
 * Storage of all data, on SQLite or PostgreSQL through the same code. Rooms declare tables with the column types of
 * `columns.ts` and write queries with Drizzle; only this folder knows transactions and drivers.
 * Storage knows nothing of the business.
 */
export { among, amongListed, listed, lookedUp } from './among.ts'
export * from './columns.ts'
export { type Dialect, dialect } from './dialect.ts'
export { forUpdate } from './for-update.ts'
export { schemaMark } from './migrations.ts'
export { type DataPlace, dataPlace, openStorage } from './open.ts'
export { inOrderOfBytes } from './order.ts'
export { inPlainWords } from './plain-words.ts'
export { prepared } from './prepared.ts'
export type { Database, Storage, Transaction } from './storage.ts'
export { primaryKeyColumns, type Table } from './tables.ts'
export { preparedTexts, type TextRow } from './text-rows.ts'
export { lockForTransaction } from './transaction.ts'
