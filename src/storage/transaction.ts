import { sql } from 'drizzle-orm'
import { dialect } from './dialect.ts'
import type { Transaction } from './storage.ts'

export type Begin = 'BEGIN IMMEDIATE' | 'BEGIN' | 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY'

/** Runs one statement of transaction control. */
export type Control<First extends Begin = Begin> = (statement: First | 'COMMIT' | 'ROLLBACK') => Promise<void>

/** BEGIN, the work, COMMIT; or ROLLBACK when the work throws. */
export async function inTransaction<Result, First extends Begin>(
  begin: First,
  control: Control<First>,
  work: () => Promise<Result>,
): Promise<Result> {
  await control(begin)
  try {
    const result = await work()
    await control('COMMIT')
    return result
  } catch (error) {
    // A rollback that fails (connection lost, disk full) must not hide why the work failed.
    await control('ROLLBACK').catch(() => undefined)
    throw error
  }
}

/**
 * Makes transactions that give the same name run one after another. PostgreSQL takes an advisory lock until commit; SQLite
 * has a single writer.
 */
export async function lockForTransaction(transaction: Transaction, name: string): Promise<void> {
  if (dialect === 'sqlite') return
  await transaction.select({ locked: sql`pg_advisory_xact_lock(hashtext(${name}))` }).from(sql`(select 1) as one`)
}
