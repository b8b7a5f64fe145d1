import { Buffer } from 'node:buffer'
import { crc32 } from 'node:zlib'
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { AppError, type Code } from '#kernel'
import { largestEntryBytes, largestInflatedBytes, largestWorkbookBytes, mostEntries } from '../limits.ts'

/** The files inside an XLSX archive. A file is decompressed only when it is asked for. */
export interface Parts {
  has(name: string): boolean
  /**
   * The text of a part. Throws `workbook-damaged` when the part is missing, damaged, or was read before: no spreadsheet
   * uses one part for two sheets, and reading it a hundred times would cost a hundred times its size.
   */
  read(name: string): Promise<string>
}

/**
 * Opens an uploaded archive. The directory is read first: an archive with too many entries, or whose entries declare
 * too much, is refused before anything is decompressed, and an entry that exceeds its declared size is stopped.
 */
export async function openParts(bytes: Uint8Array): Promise<Parts> {
  refuseForeign(bytes)
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const zip = await fromBufferPromise(buffer, { lazyEntries: true }).catch(damaged)
  if (zip.entryCount > mostEntries) throw inflatesTooMuch()
  const entries = await listEntries(zip).catch(damaged)
  return {
    has: (name) => entries.has(name),
    read: async (name) => {
      const entry = entries.get(name)
      entries.delete(name)
      return entry ? readEntry(zip, entry).catch(damaged) : damaged()
    },
  }
}

/** First checks: the size, and the signatures of other formats. */
function refuseForeign(bytes: Uint8Array): void {
  const refuse = (code: Code) => new AppError('invalid', code)
  if (bytes.length === 0) throw refuse('workbook-empty')
  if (bytes.length > largestWorkbookBytes) throw new AppError('too-large', 'workbook-too-large')
  const start = Buffer.from(bytes.subarray(0, 8)).toString('latin1')
  if (start.startsWith('PK')) return
  if (start !== '\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1') throw refuse('workbook-foreign')
  // The old container format of Excel, which also wraps files with a password, under this name.
  const isEncrypted = Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'))
  throw refuse(isEncrypted ? 'workbook-encrypted' : 'workbook-xls')
}

async function listEntries(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>()
  let declaredBytes = 0
  for await (const entry of zip.eachEntry()) {
    if (entry.isEncrypted()) throw new AppError('invalid', 'workbook-encrypted')
    declaredBytes += entry.uncompressedSize
    if (entry.uncompressedSize > largestEntryBytes || declaredBytes > largestInflatedBytes) throw inflatesTooMuch()
    if (entries.has(entry.fileName)) damaged()
    entries.set(entry.fileName, entry)
  }
  return entries
}

async function readEntry(zip: ZipFile, entry: Entry): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk)
  const content = Buffer.concat(chunks)
  // Checked, because a damaged byte could change an answer unnoticed.
  if (crc32(content) !== entry.crc32) damaged()
  return new TextDecoder('utf-8', { fatal: true }).decode(content)
}

function inflatesTooMuch(): AppError {
  return new AppError('too-large', 'workbook-inflates-too-much')
}

function damaged(cause?: unknown): never {
  if (cause instanceof AppError) throw cause
  const error = new AppError('invalid', 'workbook-damaged')
  error.cause = cause
  throw error
}
