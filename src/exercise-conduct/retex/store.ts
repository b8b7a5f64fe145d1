import { eq } from 'drizzle-orm'
import type { Authorized } from '#kernel'
import type { Database, Transaction } from '#storage'
import type { Run } from '../runs/run.ts'
import { runRetexes } from '../tables.ts'
import type { Retex } from './retex.ts'

export async function findRetex(database: Database, runId: string): Promise<Retex | undefined> {
  const { strengths, difficulties, improvements, revision } = runRetexes
  const [row] = await database
    .select({ strengths, difficulties, improvements, revision })
    .from(runRetexes)
    .where(eq(runRetexes.runId, runId))
  return row
}

export async function putRetex(
  transaction: Transaction,
  { id: runId }: Authorized<Run>,
  retex: Retex,
  updatedAt: Date,
): Promise<void> {
  await transaction
    .insert(runRetexes)
    .values({ ...retex, runId, updatedAt })
    .onConflictDoUpdate({ target: runRetexes.runId, set: { ...retex, updatedAt } })
}
