import { AppError } from '#kernel'

/** A programme file has tens of kilobytes. */
export const largestProgrammeBytes = 512 * 1024

/** The text of a file that an administrator sent; undefined when none was chosen. */
export function programmeText(bytes: Uint8Array | undefined): string {
  if (!bytes) throw new AppError('invalid', 'programme-file-missing')
  if (bytes.length > largestProgrammeBytes)
    throw new AppError('invalid', 'programme-file-too-large', { values: { maximum: largestProgrammeBytes / 1024 } })
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new AppError('invalid', 'programme-file-unreadable')
  }
}
