/**
 * Backups of all data, and their restoration. A backup is one file, the same for SQLite and PostgreSQL, so that it also
 * moves data between them: gzip, one JSON document per line, a header first, a count last.
 * The last line seals the others with a key that no backup holds: a file that another server sealed is restored only when
 * the operator asks for it. A backup is read at one instant of the database, while the server goes on. A file that is cut,
 * altered or made by another version of the tables is refused before any change; a restore is one transaction.
 * This room knows tables as rows and columns, and nothing of what they mean.
 */
export type { BackupContext } from './context.ts'
export type { BackupKeys } from './keys.ts'
export { backupKeys } from './keys.ts'
export { backUp } from './usecases/back-up.ts'
export { restore } from './usecases/restore.ts'
