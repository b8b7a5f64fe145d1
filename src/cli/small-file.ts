import { readFile, stat } from 'node:fs/promises'
import { AppError, type Code, type IssueValues } from '#kernel'

/** Reads a file. A file larger than the limit is refused with the given code, unread. */
export async function readSmallFile(
  file: string,
  limit: { bytes: number; code: Code; values?: IssueValues },
): Promise<Uint8Array> {
  const size = await stat(file).then(
    (found) => (found.isFile() ? found.size : undefined),
    () => undefined,
  )
  if (size === undefined) throw new AppError('not-found', 'file-missing', { values: { file } })
  if (size > limit.bytes) throw new AppError('too-large', limit.code, { values: { file, ...limit.values } })
  return readFile(file)
}
