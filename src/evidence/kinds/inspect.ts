import { Buffer } from 'node:buffer'
import { createHash } from 'node:crypto'
import { AppError, type Code } from '#kernel'
import { largestFileBytes } from '../limits.ts'
import { extensionOf, type FileKind } from './file-kind.ts'
import { archiveKind } from './office-archive.ts'
import { isWholeJpeg, isWholePng } from './pictures.ts'
import { signatureOf } from './signatures.ts'
import { textKind } from './text-kind.ts'

/* Runs in a thread of its own: see `#threads`. */

export interface SentFile {
  readonly name: string
  readonly bytes: Uint8Array
}

export interface InspectedFile {
  readonly kind: FileKind
  /** SHA-256 of the bytes, in hexadecimal. */
  readonly sha256: string
}

/** Tells the kind of a file from its content. Throws an `evidence-…` refusal for one that is not kept. */
export default async function inspect({ name, bytes }: SentFile): Promise<InspectedFile> {
  if (bytes.length === 0) throw refuse('evidence-empty')
  if (bytes.length > largestFileBytes) throw refuse('evidence-too-large')
  const kind = await kindOf(bytes, extensionOf(name))
  return { kind, sha256: createHash('sha256').update(bytes).digest('hex') }
}

async function kindOf(bytes: Uint8Array, extension: string): Promise<FileKind> {
  const signature = signatureOf(bytes)
  switch (signature) {
    case undefined:
      return textKind(bytes, extension)
    case 'zip':
      return archiveKind(bytes)
    case 'pdf':
      return whole(hasEndOfPdf(bytes), signature)
    case 'png':
      return whole(isWholePng(bytes), signature)
    case 'jpg':
      return whole(isWholeJpeg(bytes), signature)
    case 'ole':
      throw refuse(includes(bytes, 'EncryptedPackage') ? 'evidence-encrypted' : 'evidence-old-office')
    default:
      throw refuse(signature)
  }
}

function whole(isWhole: boolean, kind: FileKind): FileKind {
  if (!isWhole) throw refuse('evidence-cut')
  return kind
}

/** Some programs write a signature or blank lines after the mark. */
const longestTail = 4_096

function hasEndOfPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(-longestTail)).includes('%%EOF')
}

/** Names in the old container of Office are written in UTF-16. */
function includes(bytes: Uint8Array, name: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(name, 'utf16le'))
}

function refuse(code: Code): AppError {
  return new AppError('invalid', code)
}
