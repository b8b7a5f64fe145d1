import { and, count, eq, inArray, isNull, lt, ne, or } from 'drizzle-orm'
import type { Authorized } from '#kernel'
import type { Database, Transaction } from '#storage'
import {
  runAnswers,
  runClocks,
  runDecisions,
  runLinks,
  runObservations,
  runRetexes,
  runStimuli,
  runs,
} from '../tables.ts'

/** The lines of observers besides one: that one is corrected without taking more room. */
export async function countOtherObservations(
  database: Database,
  runId: string,
  { linkId, target }: { readonly linkId: string; readonly target: string },
): Promise<number> {
  const isOther = or(ne(runObservations.linkId, linkId), ne(runObservations.target, target))
  const [found] = await database
    .select({ number: count() })
    .from(runObservations)
    .where(and(eq(runObservations.runId, runId), isOther))
  return found?.number ?? 0
}

const parts = [runStimuli, runAnswers, runDecisions, runClocks, runLinks, runObservations, runRetexes]
/** One step of the upkeep: what is left waits until the next day, and nobody waits for it. */
const atOnce = 200

/** Erases exercises that were prepared before an instant and never started, with all their parts. Returns how many. */
export async function deleteUnstarted(
  transaction: Transaction,
  { before }: Authorized<{ readonly before: Date }>,
): Promise<number> {
  const found = await transaction
    .select({ id: runs.id })
    .from(runs)
    .where(and(isNull(runs.startedAt), lt(runs.createdAt, before)))
    .limit(atOnce)
  const ids = found.map(({ id }) => id)
  if (ids.length === 0) return 0
  for (const part of parts) await transaction.delete(part).where(inArray(part.runId, ids))
  await transaction.delete(runs).where(inArray(runs.id, ids))
  return ids.length
}
