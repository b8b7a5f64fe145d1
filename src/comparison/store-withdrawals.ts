import { and, eq } from 'drizzle-orm'
import type { Authorized } from '#kernel'
import type { Database, Transaction } from '#storage'
import { comparisonAreas, comparisonWithdrawals } from './tables.ts'

export type Withdrawal = typeof comparisonWithdrawals.$inferSelect

export async function listWithdrawals(database: Database, code: string): Promise<Withdrawal[]> {
  return database.select().from(comparisonWithdrawals).where(eq(comparisonWithdrawals.area, code))
}

export interface NewWithdrawal {
  readonly area: Pick<typeof comparisonAreas.$inferSelect, 'code' | 'published' | 'withdrawn' | 'seal'>
  readonly withdrawal: Withdrawal
}

/** Writes a withdrawal, and the area that counts it. */
export async function insertWithdrawal(
  transaction: Transaction,
  { area: { code, withdrawn, seal }, withdrawal }: Authorized<NewWithdrawal>,
): Promise<void> {
  await transaction.insert(comparisonWithdrawals).values(withdrawal)
  await transaction.update(comparisonAreas).set({ withdrawn, seal }).where(eq(comparisonAreas.code, code))
}

/** Writes the seal of a withdrawal again. */
export async function updateWithdrawalSeal(
  transaction: Transaction,
  { id, area, place, seal }: Authorized<Withdrawal>,
): Promise<void> {
  const row = and(eq(comparisonWithdrawals.id, id), eq(comparisonWithdrawals.area, area))
  await transaction.update(comparisonWithdrawals).set({ place, seal }).where(row)
}
