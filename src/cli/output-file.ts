import { stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { AppError, writeWhole } from '#kernel'

/** Writes the output of a command to a file that only its owner can read. Returns the line to print. */
export function writeOutput(file: string, bytes: Uint8Array): Promise<string> {
  return writeChunks(file, [bytes])
}

/** Like `writeOutput`, for an output that is made as it is written. */
export async function writeChunks(
  file: string,
  chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
): Promise<string> {
  let written = 0
  let failure: unknown
  await writeWhole(file, async (handle) => {
    const made = Symbol.asyncIterator in chunks ? chunks[Symbol.asyncIterator]() : chunks[Symbol.iterator]()
    for (;;) {
      // A fault of what makes the output is told as it is: the file is not to blame.
      const next = await Promise.resolve(made.next()).catch((error) => {
        failure = error
        throw error
      })
      if (next.done) return
      await handle.writeFile(next.value)
      written += next.value.length
    }
  }).catch(async () => {
    throw failure ?? (await notWritable(file))
  })
  return `${file} : ${written} octets.`
}

/** Why a file could not be written, as far as its place tells. */
async function notWritable(file: string): Promise<AppError> {
  const isFolder = (path: string) =>
    stat(path).then(
      (found) => found.isDirectory(),
      () => false,
    )
  if (await isFolder(file)) return new AppError('invalid', 'output-is-folder', { values: { file } })
  const folder = dirname(file)
  if (!(await isFolder(folder))) return new AppError('invalid', 'output-folder-missing', { values: { folder } })
  return new AppError('invalid', 'output-not-writable', { values: { file } })
}
