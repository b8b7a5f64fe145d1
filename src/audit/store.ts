import { desc, sql } from 'drizzle-orm'
import type { AuditEntry } from '#kernel'
import { lockForTransaction, prepared, type Transaction } from '#storage'
import { nextRow } from './chain.ts'
import { auditRows } from './tables.ts'

const lastRow = prepared('last-audit-row', (database) =>
  database
    .select({ sequence: auditRows.sequence, hash: auditRows.hash })
    .from(auditRows)
    .orderBy(desc(auditRows.sequence))
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
  }),
)

/** Adds one row at the end of the chain, inside the transaction of what it tells. */
export async function appendAuditRow(transaction: Transaction, entry: AuditEntry): Promise<void> {
  await lockForTransaction(transaction, 'audit')
  const [previous] = await lastRow(transaction)
  await insertRow(transaction, { ...nextRow(previous, entry) })
}
