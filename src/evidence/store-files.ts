import { and, eq } from 'drizzle-orm'
import type { Place } from '#access'
import type { Authorized } from '#kernel'
import { type Database, lockForTransaction, type Transaction } from '#storage'
import type { FileKind } from './kinds/file-kind.ts'
import { chunkBytes } from './limits.ts'
import { evidenceChunks, evidenceFiles, evidenceLinks } from './tables.ts'

/**
 * Makes those who add a file and those who remove it wait for one another: a link is never made to a file that somebody is
 * erasing.
 */
export function lockFile(transaction: Transaction, sha256: string): Promise<void> {
  return lockForTransaction(transaction, `evidence ${sha256}`)
}

interface StoredFile {
  readonly sha256: string
  readonly kind: FileKind
  readonly content: Uint8Array
  readonly createdAt: Date
}

/** Stores the bytes of a file, unless they are stored already. */
export async function putFile(
  transaction: Transaction,
  _place: Authorized<Place>,
  { sha256, kind, content, createdAt }: StoredFile,
): Promise<void> {
  await lockFile(transaction, sha256)
  const known = await transaction.select().from(evidenceFiles).where(eq(evidenceFiles.sha256, sha256))
  if (known.length > 0) return
  await transaction.insert(evidenceFiles).values({ sha256, kind, bytes: content.length, createdAt })
  for (let position = 0; position * chunkBytes < content.length; position += 1) {
    const chunk = content.subarray(position * chunkBytes, (position + 1) * chunkBytes)
    await transaction.insert(evidenceChunks).values({ sha256, position, content: base64Of(chunk) })
  }
}

/** Undefined after the last chunk. */
export async function readChunk(database: Database, sha256: string, position: number): Promise<Uint8Array | undefined> {
  const [row] = await database
    .select({ content: evidenceChunks.content })
    .from(evidenceChunks)
    .where(and(eq(evidenceChunks.sha256, sha256), eq(evidenceChunks.position, position)))
  return row && Buffer.from(row.content, 'base64')
}

function base64Of({ buffer, byteOffset, byteLength }: Uint8Array): string {
  return Buffer.from(buffer, byteOffset, byteLength).toString('base64')
}

/** Erases a file that no link needs. Returns whether it did. */
export async function dropUnlinkedFile(transaction: Transaction, sha256: string): Promise<boolean> {
  const links = await transaction
    .select({ id: evidenceLinks.id })
    .from(evidenceLinks)
    .where(eq(evidenceLinks.sha256, sha256))
    .limit(1)
  if (links.length > 0) return false
  await transaction.delete(evidenceChunks).where(eq(evidenceChunks.sha256, sha256))
  await transaction.delete(evidenceFiles).where(eq(evidenceFiles.sha256, sha256))
  return true
}
