import { and, asc, count, eq, sum } from 'drizzle-orm'
import type { Place } from '#access'
import type { Authorized } from '#kernel'
import { type Database, lockForTransaction, type Transaction } from '#storage'
import type { Evidence, EvidenceHolder } from './evidence.ts'
import { dropUnlinkedFile, lockFile } from './store-files.ts'
import { evidenceFiles, evidenceLinks } from './tables.ts'

export const evidenceColumns = {
  id: evidenceLinks.id,
  sha256: evidenceLinks.sha256,
  kind: evidenceFiles.kind,
  bytes: evidenceFiles.bytes,
  structureFiness: evidenceLinks.structureFiness,
  title: evidenceLinks.title,
  day: evidenceLinks.day,
  makerId: evidenceLinks.makerId,
  createdAt: evidenceLinks.createdAt,
}

/** The files of something, in the order in which they were attached. */
export async function listEvidence(database: Database, holder: EvidenceHolder): Promise<Evidence[]> {
  return database
    .select(evidenceColumns)
    .from(evidenceLinks)
    .innerJoin(evidenceFiles, eq(evidenceFiles.sha256, evidenceLinks.sha256))
    .where(isOf(holder))
    .orderBy(asc(evidenceLinks.createdAt), asc(evidenceLinks.id))
}

export async function findEvidence(
  database: Database,
  holder: EvidenceHolder,
  id: string,
): Promise<Evidence | undefined> {
  const [found] = await database
    .select(evidenceColumns)
    .from(evidenceLinks)
    .innerJoin(evidenceFiles, eq(evidenceFiles.sha256, evidenceLinks.sha256))
    .where(and(eq(evidenceLinks.id, id), isOf(holder)))
  return found
}

function isOf({ kind, id }: EvidenceHolder) {
  return and(eq(evidenceLinks.holderKind, kind), eq(evidenceLinks.holderId, id))
}

/** Keeps two people of a structure from both taking its last place. */
export function lockPlace(transaction: Transaction, { finess }: Authorized<Place>): Promise<void> {
  return lockForTransaction(transaction, `evidence of ${finess}`)
}

/** Keeps two people from both taking the last place of what files are attached to. */
export function lockHolder(transaction: Transaction, { kind, id }: EvidenceHolder): Promise<void> {
  return lockForTransaction(transaction, `evidence of ${kind} ${id}`)
}

export async function countEvidence(database: Database, { kind, id }: EvidenceHolder): Promise<number> {
  const [row] = await database.select({ links: count() }).from(evidenceLinks).where(isOf({ kind, id }))
  return row?.links ?? 0
}

/** Bytes that a structure attached, each link counted. */
export async function bytesOf(database: Database, { finess }: Place): Promise<number> {
  const [row] = await database
    .select({ bytes: sum(evidenceFiles.bytes) })
    .from(evidenceLinks)
    .innerJoin(evidenceFiles, eq(evidenceFiles.sha256, evidenceLinks.sha256))
    .where(eq(evidenceLinks.structureFiness, finess))
  return Number(row?.bytes ?? 0)
}

/** The bytes of the file are stored already, in this transaction or before. */
export async function insertLink(
  transaction: Transaction,
  { finess }: Authorized<Place>,
  holder: EvidenceHolder,
  { kind: _, bytes: __, ...link }: Evidence,
): Promise<void> {
  await transaction
    .insert(evidenceLinks)
    .values({ ...link, structureFiness: finess, holderKind: holder.kind, holderId: holder.id })
}

/** Removes a link, and the file with its last link. Returns whether the file is gone. */
export async function deleteLink(transaction: Transaction, { id, sha256 }: Authorized<Evidence>): Promise<boolean> {
  await lockFile(transaction, sha256)
  await transaction.delete(evidenceLinks).where(eq(evidenceLinks.id, id))
  return dropUnlinkedFile(transaction, sha256)
}
