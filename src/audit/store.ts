import { desc } from 'drizzle-orm'
import type { AuditEntry } from '#kernel'
import { lockForTransaction, type Transaction } from '#storage'
import { nextRow } from './chain.ts'
import { auditRows } from './tables.ts'

/** Adds one row at the end of the chain, inside the transaction of what it tells. */
export async function appendAuditRow(transaction: Transaction, entry: AuditEntry): Promise<void> {
  await lockForTransaction(transaction, 'audit')
  const [previous] = await transaction
    .select({ sequence: auditRows.sequence, hash: auditRows.hash })
    .from(auditRows)
    .orderBy(desc(auditRows.sequence))
    .limit(1)
  await transaction.insert(auditRows).values(nextRow(previous, entry))
}
