import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { AppError, writeWhole } from '#kernel'
import { linesOf, NotLines } from './lines.ts'

/**
 * Writes the lines to a compressed file that only its owner can read. `readBack` reads the file under its temporary name:
 * only a file that was read back gets the name asked for.
 */
export async function writeLines(
  file: string,
  lines: AsyncIterable<string>,
  readBack: (written: string) => Promise<void>,
): Promise<void> {
  try {
    await writeWhole(file, async (handle, written) => {
      await pipeline(Readable.from(lines), createGzip(), async (chunks: AsyncIterable<Uint8Array>) => {
        for await (const chunk of chunks) await handle.writeFile(chunk)
      })
      await readBack(written)
    })
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (reason === 'ENOTREG') throw new AppError('invalid', 'backup-not-a-file', { values: { file } })
    if (reason.startsWith('E')) throw new AppError('invalid', 'backup-not-writable', { values: { file, reason } })
    throw error
  }
}

/** The lines of a compressed file. Throws `backup-unreadable` when it is missing, cut or not a gzip file. */
export async function* readLines(file: string): AsyncGenerator<Uint8Array> {
  const source = createReadStream(file)
  const bytes = source.pipe(createGunzip())
  source.on('error', (error) => bytes.destroy(error))
  const lines = linesOf(bytes)
  try {
    for (;;) {
      const line = await nextLine(lines, file)
      if (!line) return
      yield line
    }
  } finally {
    bytes.destroy()
    source.destroy()
  }
}

/** Only faults of the file become refusals about the file: the code that reads the lines may throw too. */
async function nextLine(lines: AsyncGenerator<Uint8Array>, file: string): Promise<Uint8Array | undefined> {
  try {
    const { value, done } = await lines.next()
    return done ? undefined : value
  } catch (error) {
    if (error instanceof NotLines) throw new AppError('invalid', 'backup-damaged', { values: { file } })
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    throw new AppError('invalid', 'backup-unreadable', { values: { file, reason } })
  }
}
