import { desc, lte, max, sql } from 'drizzle-orm'
import type { AuditWriter, Authorized } from '#kernel'
import { type Database, lockForTransaction, prepared, type Transaction } from '#storage'
import { type Link, nextRow } from './chain.ts'
import { type AuditFiles, broken, type CutMark, type EndMark, endText } from './marks.ts'
import { auditCut, auditEnd, auditRows } from './tables.ts'

const lastRow = prepared('last-audit-row', (database) =>
  database
    .select({ sequence: auditRows.sequence, hash: auditRows.hash })
    .from(auditRows)
    .orderBy(desc(auditRows.sequence))
    .limit(1),
)

/** The mark of the end, beside the number of the last row there is. */
const endBesideRows = prepared('audit-end', (database: Database) =>
  database
    .select({
      sequence: auditEnd.sequence,
      hash: auditEnd.hash,
      seal: auditEnd.seal,
      lastRow: sql<number | null>`(${database.select({ last: max(auditRows.sequence) }).from(auditRows)})`,
    })
    .from(auditEnd)
    .limit(1),
)

const { placeholder } = sql
const insertRow = prepared('insert-audit-row', (transaction: Transaction) =>
  transaction.insert(auditRows).values({
    sequence: placeholder('sequence'),
    at: placeholder('at'),
    actor: placeholder('actor'),
    door: placeholder('door'),
    action: placeholder('action'),
    subject: placeholder('subject'),
    previousHash: placeholder('previousHash'),
    hash: placeholder('hash'),
    outcome: placeholder('outcome'),
    from: placeholder('from'),
  }),
)

const writeEnd = prepared('write-audit-end', (transaction: Transaction) =>
  transaction
    .insert(auditEnd)
    .values({ id: 1, sequence: placeholder('sequence'), hash: placeholder('hash'), seal: placeholder('seal') })
    .onConflictDoUpdate({
      target: auditEnd.id,
      set: {
        sequence: sql`excluded.${sql.identifier('sequence')}`,
        hash: sql`excluded.${sql.identifier('hash')}`,
        seal: sql`excluded.${sql.identifier('seal')}`,
      },
    }),
)

/** Adds rows at the end of the chain, each inside the transaction of what it tells, and moves the mark of the end to them. */
export function auditWriter(files: AuditFiles): AuditWriter {
  return async (transaction, entry) => {
    await lockForTransaction(transaction, 'audit')
    const { previous, sound } = await whereItEnds(transaction, files)
    const row = nextRow(previous, entry)
    await insertRow(transaction, { ...row })
    await putEnd(transaction, row, sound ? files.seal(endText(row)) : broken)
  }
}

/**
 * Where the next row goes, and whether the mark of the end was sound: a broken one is never made good by writing on. A log
 * without a mark is new, or of the first versions, unless it was seen before.
 */
async function whereItEnds(database: Database, files: AuditFiles): Promise<{ previous?: Link; sound: boolean }> {
  const [end] = await endBesideRows(database)
  const lastSequence = end?.lastRow ?? 0
  if (end && lastSequence <= end.sequence && files.seal(endText(end)) === end.seal)
    return { previous: end, sound: true }
  const previous = end && lastSequence < end.sequence ? end : await findLastRow(database)
  return { previous, sound: end === undefined && files.noted() === undefined }
}

/** Says where the log ends. */
export async function putEnd(transaction: Transaction, { sequence, hash }: Link, seal: string): Promise<void> {
  await writeEnd(transaction, { sequence, hash, seal })
}

export async function findLastRow(database: Database): Promise<Link | undefined> {
  return (await lastRow(database))[0]
}

export async function findEnd(database: Database): Promise<EndMark | undefined> {
  const [end] = await database.select().from(auditEnd)
  return end
}

export async function findCut(database: Database): Promise<CutMark | undefined> {
  const [cut] = await database.select().from(auditCut)
  return cut
}

export async function putCut(transaction: Transaction, cut: CutMark): Promise<void> {
  await transaction.delete(auditCut)
  await transaction.insert(auditCut).values({ id: 1, ...cut })
}

export async function deleteRowsTo(transaction: Transaction, _keeper: Authorized<unknown>, to: number): Promise<void> {
  await transaction.delete(auditRows).where(lte(auditRows.sequence, to))
}
