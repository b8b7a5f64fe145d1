import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { pipeline, Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import chain from 'stream-chain'
import { parser } from 'stream-json'
import { pick } from 'stream-json/filters/pick.js'
import { streamValues } from 'stream-json/streamers/stream-values.js'
import { AppError } from '#kernel'
import { startClassicFile } from '../finess-import/classic-file.ts'
import { startCollection } from '../finess-import/collection.ts'
import type { FinessFile } from '../finess-import/finess-file.ts'
import { isReadFromFinessPlus, startFinessPlusFile } from '../finess-import/finess-plus-file.ts'
import type { Perimeter } from '../finess-import/perimeter.ts'
import { isReadForGroups, startFinessPlusGroups } from '../groups/finess-plus-groups.ts'
import type { GroupDrafts } from '../groups/group-file.ts'
import { contentOf } from './file-content.ts'
import { splitLines } from './lines.ts'

const chunkBytes = 256 * 1024

/** The reader reports the failure of its own stream: the pipeline's error says nothing more. */
const ignoreEnd = () => undefined

type Chunks = AsyncIterable<Uint8Array>
type Take = ReturnType<typeof startCollection>['add']

/**
 * Reads a FINESS file as a stream. The content tells the format, not the name. Throws nothing but an AppError, when the file
 * cannot be read or trusted as a whole.
 */
export async function readFinessFile(path: string, perimeter: Perimeter): Promise<FinessFile> {
  const compressed = await isGzip(path)
  const chunks = read(path, compressed)[Symbol.asyncIterator]()
  try {
    const first = await chunks.next()
    const content = contentOf(first.done ? new Uint8Array() : first.value)
    const collection = startCollection(perimeter)
    const whole = startingWith(first, chunks)
    const file = content === 'json' ? await readJson(whole, collection.add) : await readText(whole, collection.add)
    return { ...file, compressed, collection: collection.end() }
  } finally {
    await chunks.return(undefined)
  }
}

/** The groups of a FINESS+ file, or the bytes of a CSV: the content tells which. Throws nothing but an AppError. */
export async function readGroupFile(path: string, largestBytes: number): Promise<GroupDrafts | Uint8Array> {
  const chunks = read(path, await isGzip(path))[Symbol.asyncIterator]()
  try {
    const first = await chunks.next()
    const whole = startingWith(first, chunks)
    if (!first.done && contentOf(first.value) === 'json') {
      const groups = startFinessPlusGroups()
      for await (const value of jsonValues(whole, isReadForGroups)) groups.value(value)
      return groups.end()
    }
    const parts: Uint8Array[] = []
    let length = 0
    for await (const part of whole) {
      parts.push(part)
      length += part.length
      // `readTable` refuses what is longer.
      if (length > largestBytes) break
    }
    return Buffer.concat(parts)
  } finally {
    await chunks.return(undefined)
  }
}

async function readText(chunks: Chunks, take: Take) {
  const file = startClassicFile(take)
  const lines = splitLines(file.line)
  for await (const chunk of chunks) lines.chunk(chunk)
  lines.end()
  return { source: 'finess-classic' as const, ...file.end() }
}

async function readJson(chunks: Chunks, take: Take) {
  const file = startFinessPlusFile(take)
  for await (const value of jsonValues(chunks, isReadFromFinessPlus)) file.value(value)
  return { source: 'finess-plus' as const, encoding: 'utf-8' as const, ...file.end() }
}

async function isGzip(path: string): Promise<boolean> {
  try {
    await using file = await open(path)
    const { bytesRead, buffer } = await file.read(Buffer.alloc(2), 0, 2, 0)
    return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b
  } catch (error) {
    throw unreadable(error)
  }
}

async function* read(path: string, compressed: boolean): AsyncGenerator<Uint8Array> {
  const file = createReadStream(path, { highWaterMark: chunkBytes })
  try {
    if (compressed) yield* pipeline(file, createGunzip({ chunkSize: chunkBytes }), ignoreEnd)
    else yield* file
  } catch (error) {
    throw unreadable(error)
  }
}

/** Yields the first chunk, already read to detect the format, then the others. */
async function* startingWith(first: IteratorResult<Uint8Array>, others: AsyncGenerator<Uint8Array>) {
  if (!first.done) yield first.value
  yield* others
}

type Wanted = (path: readonly (string | number | null)[]) => boolean

async function* jsonValues(chunks: Chunks, isWanted: Wanted): AsyncGenerator<unknown> {
  const values = chain([
    Readable.from(chunks),
    parser({ streamValues: false }),
    pick({ filter: isWanted }),
    streamValues(),
  ])
  try {
    for await (const { value } of values) yield value
  } catch (error) {
    throw error instanceof AppError ? error : new AppError('invalid', 'finess-json-damaged')
  }
}

function unreadable(error: unknown): AppError {
  if (error instanceof AppError) return error
  const reason = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (reason === 'ENOENT') return new AppError('not-found', 'finess-file-missing')
  if (reason.startsWith('Z_')) return new AppError('invalid', 'finess-gzip-damaged')
  return new AppError('unavailable', 'finess-file-unreadable', { values: { reason } })
}
