/**
 * Copies of all that is kept, and the way back. One file, the same for SQLite and PostgreSQL, so that it also moves data
 * from one to the other: gzip, one JSON document per line, a header first, a count last.
 * The last line seals the others with a key that no copy holds: a file that this server did not write is taken only when
 * its operator says so.
 * A copy is read from one instant of the database, while the server goes on. A file that is cut, altered or made by
 * another version of the tables is refused before anything is touched; a restore is kept whole or not at all.
 * This room knows tables as rows and columns, and nothing of what they mean.
 */
export type { BackupContext } from './context.ts'
export type { BackupKeys } from './keys.ts'
export { backupKeys } from './keys.ts'
export { backUp } from './usecases/back-up.ts'
export { restore } from './usecases/restore.ts'
