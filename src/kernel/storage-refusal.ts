import { AppError } from './errors.ts'
import { faultCode } from './fault-line.ts'

/** What systems and drivers say of a full disk, and of a place that takes no writing. */
const full = /^(SQLITE_FULL|SQLITE_IOERR_(WRITE|SHMSIZE|FSYNC)|ENOSPC|EDQUOT|53100)$/
const readOnly = /^(SQLITE_READONLY.*|SQLITE_CANTOPEN.*|EROFS|25006)$/

/** A fault of the storage that its operator can mend, as a refusal; undefined for any other. Nothing of it was kept. */
export function storageRefusal(error: unknown): AppError | undefined {
  if (error instanceof AppError) return undefined
  const code = faultCode(error)
  if (full.test(code)) return new AppError('unavailable', 'storage-full')
  return readOnly.test(code) ? new AppError('unavailable', 'storage-read-only') : undefined
}
