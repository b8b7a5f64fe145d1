import { AppError } from './errors.ts'
import { faultCode } from './fault-line.ts'

/** The codes of a full disk, of a place that is read-only, and of a database that does not answer. */
const full = /^(SQLITE_FULL|SQLITE_IOERR_(WRITE|SHMSIZE|FSYNC)|ENOSPC|EDQUOT|53100)$/
const readOnly = /^(SQLITE_READONLY.*|SQLITE_CANTOPEN.*|EROFS|25006)$/
const away = /^(ECONNREFUSED|08\w{3}|57P0[1-5]|53300)$/

/**
 * Turns a storage error that the operator can mend into a refusal; undefined for any other error. The transaction was
 * undone; when the database went away during the commit, nobody knows whether it was.
 */
export function storageRefusal(error: unknown): AppError | undefined {
  if (error instanceof AppError) return undefined
  const code = faultCode(error)
  if (full.test(code)) return new AppError('unavailable', 'storage-full')
  if (away.test(code)) return new AppError('unavailable', 'storage-away')
  return readOnly.test(code) ? new AppError('unavailable', 'storage-read-only') : undefined
}
