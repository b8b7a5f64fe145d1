import { and, asc, count, eq, inArray, ne, sql } from 'drizzle-orm'
import { type AuditEntry, newId } from '#kernel'
import { type Database, prepared, type Transaction } from '#storage'
import { type AuditFiles, broken, waitingText } from './marks.ts'
import { auditRows, auditWaiting } from './tables.ts'

export type WaitingEntry = typeof auditWaiting.$inferSelect

const { placeholder } = sql
const insertWaiting = prepared('insert-audit-waiting', (transaction: Transaction) =>
  transaction.insert(auditWaiting).values({
    id: placeholder('id'),
    at: placeholder('at'),
    actor: placeholder('actor'),
    door: placeholder('door'),
    action: placeholder('action'),
    subject: placeholder('subject'),
    outcome: placeholder('outcome'),
    from: placeholder('from'),
    seal: placeholder('seal'),
  }),
)

export async function putWaiting(transaction: Transaction, files: AuditFiles, entry: AuditEntry): Promise<void> {
  const told = { ...entry, id: newId() }
  await insertWaiting(transaction, { ...told, seal: files.seal(waitingText(told)) })
}

/** The entries to chain, in the order of the chain: by instant, then by identifier. */
export async function listWaiting(database: Database, limit: number): Promise<WaitingEntry[]> {
  return database
    .select()
    .from(auditWaiting)
    .where(ne(auditWaiting.seal, broken))
    .orderBy(asc(auditWaiting.at), asc(auditWaiting.id))
    .limit(limit)
}

/** Counts the waiting entries: those sealed with the key of this server, and the others. */
export async function countWaiting(database: Database, files: AuditFiles): Promise<{ sound: number; forged: number }> {
  const [found] = await database.select({ rows: count() }).from(auditWaiting).where(eq(auditWaiting.seal, broken))
  const others = await database.select().from(auditWaiting).where(ne(auditWaiting.seal, broken))
  const sound = others.filter((entry) => isSealed(entry, files)).length
  return { sound, forged: (found?.rows ?? 0) + others.length - sound }
}

export function isSealed(entry: WaitingEntry, files: AuditFiles): boolean {
  return files.seal(waitingText(entry)) === entry.seal
}

/** Which of these identifiers are in the chain already. */
export async function chainedAmong(database: Database, ids: readonly string[]): Promise<Set<string | null>> {
  const found = await database
    .select({ id: auditRows.id })
    .from(auditRows)
    .where(inArray(auditRows.id, [...ids]))
  return new Set(found.map(({ id }) => id))
}

export async function removeWaiting(transaction: Transaction, entries: readonly WaitingEntry[]): Promise<void> {
  if (entries.length > 0) await transaction.delete(auditWaiting).where(ofThese(entries))
}

/**
 * Sets aside entries that this server did not seal: they stay in the table as evidence, and are not read for chaining
 * again.
 */
export async function setAside(transaction: Transaction, entries: readonly WaitingEntry[]): Promise<void> {
  if (entries.length > 0) await transaction.update(auditWaiting).set({ seal: broken }).where(ofThese(entries))
}

/** Seals the entries that were set aside, so that `resealLog` can chain them. */
export async function sealAgain(transaction: Transaction, files: AuditFiles): Promise<void> {
  for (const entry of await transaction.select().from(auditWaiting)) {
    const seal = files.seal(waitingText(entry))
    await transaction
      .update(auditWaiting)
      .set({ seal })
      .where(and(eq(auditWaiting.id, entry.id), ne(auditWaiting.seal, seal)))
  }
}

function ofThese(entries: readonly WaitingEntry[]) {
  return inArray(
    auditWaiting.id,
    entries.map(({ id }) => id),
  )
}
