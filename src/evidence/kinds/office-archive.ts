import { Buffer } from 'node:buffer'
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { AppError, type Code } from '#kernel'
import { highestRatio, largestDescriptionBytes, mostDeclaredBytes, mostEntries, smallEntryBytes } from '../limits.ts'
import { documentKind } from './document-kind.ts'
import type { FileKind } from './file-kind.ts'

/**
 * The kind of document in an archive. The directory is read, and the one part that says what the document is; nothing else
 * is decompressed. Throws for an archive that is cut, encrypted, a bomb, holds macros or is no document.
 */
export async function archiveKind(bytes: Uint8Array): Promise<FileKind> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const zip = await fromBufferPromise(buffer, { lazyEntries: true }).catch(unreadable)
  if (zip.entryCount > mostEntries) throw refuse('evidence-bomb')
  const entries = await listEntries(zip, bytes.length).catch(unreadable)
  return documentKind([...entries.keys()], async (name) => {
    const entry = entries.get(name)
    return entry ? readDescription(zip, entry).catch(unreadable) : ''
  })
}

async function listEntries(zip: ZipFile, archiveBytes: number): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>()
  let declared = 0
  let packed = 0
  for await (const entry of zip.eachEntry()) {
    if (entry.isEncrypted()) throw refuse('evidence-encrypted')
    declared += entry.uncompressedSize
    packed += entry.compressedSize
    // Entries that share their bytes declare more than the whole file holds.
    if (declared > mostDeclaredBytes || packed > archiveBytes || isSwollen(entry)) throw refuse('evidence-bomb')
    if (entries.has(entry.fileName)) throw refuse('evidence-damaged')
    entries.set(entry.fileName, entry)
  }
  return entries
}

function isSwollen({ uncompressedSize, compressedSize }: Entry): boolean {
  return uncompressedSize > smallEntryBytes && uncompressedSize > compressedSize * highestRatio
}

/** `yauzl` stops an entry that exceeds its declared size. */
async function readDescription(zip: ZipFile, entry: Entry): Promise<string> {
  if (entry.uncompressedSize > largestDescriptionBytes) throw refuse('evidence-bomb')
  const chunks: Buffer[] = []
  for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk)
  return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks))
}

function refuse(code: Code): AppError {
  return new AppError('invalid', code)
}

function unreadable(cause: unknown): never {
  if (cause instanceof AppError) throw cause
  const isCut = cause instanceof Error && /end of central directory/i.test(cause.message)
  const error = refuse(isCut ? 'evidence-cut' : 'evidence-damaged')
  error.cause = cause
  throw error
}
