import type { Authorized } from '#kernel'
import type { Database, Transaction } from '#storage'
import type { CompletedProgramme } from './completion/with-completed.ts'
import { completedProgrammes } from './tables.ts'

export async function readCompleted(database: Database): Promise<CompletedProgramme[]> {
  return database.select().from(completedProgrammes).orderBy(completedProgrammes.name)
}

export async function keepCompleted(
  transaction: Transaction,
  { name, text, releasedOn }: Authorized<CompletedProgramme>,
): Promise<void> {
  await transaction.insert(completedProgrammes).values({ name, text, releasedOn })
}
