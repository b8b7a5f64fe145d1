import { createReadStream, createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { AppError } from '#kernel'

/** Writes the lines to a compressed file that only its owner can read. The name appears once the file is whole. */
export async function writeLines(file: string, lines: AsyncIterable<string>): Promise<void> {
  const partial = `${file}.part`
  try {
    await pipeline(Readable.from(lines), createGzip(), createWriteStream(partial, { mode: 0o600, flush: true }))
    await rename(partial, file)
  } catch (error) {
    await rm(partial, { force: true })
    const reason = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (reason.startsWith('E')) throw new AppError('invalid', 'backup-not-writable', { values: { file, reason } })
    throw error
  }
}

/** The lines of a compressed file. Throws `backup-unreadable` when it is missing, cut or not a gzip file. */
export async function* readLines(file: string): AsyncGenerator<string> {
  const source = createReadStream(file)
  const text = source.pipe(createGunzip())
  source.on('error', (error) => text.destroy(error))
  try {
    yield* createInterface({ input: text, crlfDelay: Number.POSITIVE_INFINITY })
    if (text.errored) throw text.errored
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    throw new AppError('invalid', 'backup-unreadable', { values: { file, reason } })
  } finally {
    source.destroy()
  }
}
