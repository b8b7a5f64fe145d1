import { desc, lte, max, sql } from 'drizzle-orm'
import type { AuditWriter, Authorized } from '#kernel'
import { type Database, dialect, prepared, type Transaction } from '#storage'
import { type AuditRow, type Link, nextRow, type RecordedEntry } from './chain.ts'
import { type AuditFiles, broken, type CutMark, type EndMark, endText } from './marks.ts'
import { putWaiting } from './store-waiting.ts'
import { auditCut, auditEnd, auditRows } from './tables.ts'

const lastRow = prepared('last-audit-row', (database) =>
  database
    .select({ sequence: auditRows.sequence, hash: auditRows.hash })
    .from(auditRows)
    .orderBy(desc(auditRows.sequence))
    .limit(1),
)

/** The end mark, with the number of the last row in the table. */
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
    id: placeholder('id'),
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

/**
 * Records entries in the transaction of the change. SQLite has a single writer: the row is chained at once. On PostgreSQL
 * the entry waits and is chained with others, so that transactions do not queue for the end of the chain; `soon` asks for
 * it.
 */
export function auditWriter(files: AuditFiles, soon: () => void = () => undefined): AuditWriter {
  return async (transaction, entry) => {
    if (dialect === 'sqlite') return chainEntries(transaction, files, [entry])
    await putWaiting(transaction, files, entry)
    soon()
  }
}

/**
 * Adds rows to the chain and moves the end mark to the last one. A lock of the caller keeps others from chaining until
 * commit.
 */
export async function chainEntries(
  transaction: Transaction,
  files: AuditFiles,
  entries: readonly RecordedEntry[],
): Promise<void> {
  const { previous, sound } = await whereItEnds(transaction, files)
  const rows: AuditRow[] = []
  for (const entry of entries) rows.push(nextRow(rows.at(-1) ?? previous, entry))
  const last = rows.at(-1)
  if (!last) return
  if (rows.length === 1) await insertRow(transaction, { ...last, id: last.id ?? null })
  else await transaction.insert(auditRows).values(rows)
  await putEnd(transaction, last, sound ? files.seal(endText(last)) : broken)
}

/**
 * Finds the row to chain to, and whether the end mark is sound: adding rows never repairs a broken mark. A log without an
 * end mark is new or from the first versions, unless an earlier check noted where it ended.
 */
async function whereItEnds(database: Database, files: AuditFiles): Promise<{ previous?: Link; sound: boolean }> {
  const [end] = await endBesideRows(database)
  const lastSequence = end?.lastRow ?? 0
  if (end && lastSequence <= end.sequence && files.seal(endText(end)) === end.seal)
    return { previous: end, sound: true }
  const previous = end && lastSequence < end.sequence ? end : await findLastRow(database)
  return { previous, sound: end === undefined && files.noted() === undefined }
}

/** Writes the end mark. */
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
