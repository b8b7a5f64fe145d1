import { eq } from 'drizzle-orm'
import type { Authorized, Context } from '#kernel'
import { among, type Database, type Transaction } from '#storage'
import { comparisonJoined, comparisonOptOuts } from './tables.ts'

/** Those of some structures that do not take part, by FINESS number, with the instant they left. */
export async function listOptOuts(database: Database, numbers: readonly string[]): Promise<Map<string, Date>> {
  const rows = await database.select().from(comparisonOptOuts).where(among(comparisonOptOuts.finess, numbers))
  return new Map(rows.map(({ finess, since }) => [finess, since]))
}

export async function insertOptOut(
  transaction: Transaction,
  { finess }: Authorized<{ readonly finess: string }>,
  { clock }: Pick<Context, 'clock'>,
): Promise<void> {
  await transaction.insert(comparisonOptOuts).values({ finess, since: clock() }).onConflictDoNothing()
}

export async function deleteOptOut(
  transaction: Transaction,
  { finess }: Authorized<{ readonly finess: string }>,
): Promise<void> {
  await transaction.delete(comparisonOptOuts).where(eq(comparisonOptOuts.finess, finess))
}

/** INSEE codes of the regions that are compared with one another. */
export async function listJoined(database: Database): Promise<string[]> {
  const rows = await database.select({ region: comparisonJoined.region }).from(comparisonJoined)
  return rows.map(({ region }) => region)
}

export async function insertJoined(
  transaction: Transaction,
  { code }: Authorized<{ readonly code: string }>,
  { clock }: Pick<Context, 'clock'>,
): Promise<void> {
  await transaction.insert(comparisonJoined).values({ region: code, joinedAt: clock() })
}
