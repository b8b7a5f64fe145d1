import { and, asc, eq } from 'drizzle-orm'
import type { Authorized } from '#kernel'
import type { Database, Transaction } from '#storage'
import { runLinks, runObservations } from '../tables.ts'
import type { Observation, Run, RunLink } from './run.ts'

const shown = {
  id: runLinks.id,
  runId: runLinks.runId,
  role: runLinks.role,
  label: runLinks.label,
  makerId: runLinks.makerId,
  createdAt: runLinks.createdAt,
}

export async function findLinkBySecret(database: Database, secretHash: string): Promise<RunLink | undefined> {
  const [found] = await database.select(shown).from(runLinks).where(eq(runLinks.secretHash, secretHash))
  return found
}

export async function listLinks(database: Database, runId: string): Promise<RunLink[]> {
  return database
    .select(shown)
    .from(runLinks)
    .where(eq(runLinks.runId, runId))
    .orderBy(asc(runLinks.createdAt), asc(runLinks.label), asc(runLinks.id))
}

export async function insertLinks(
  transaction: Transaction,
  _run: Authorized<Run>,
  links: readonly (RunLink & { readonly secretHash: string })[],
): Promise<void> {
  if (links.length > 0) await transaction.insert(runLinks).values([...links])
}

export async function deleteLink(transaction: Transaction, run: Authorized<Run>, id: string): Promise<boolean> {
  const gone = await transaction
    .delete(runLinks)
    .where(and(eq(runLinks.runId, run.id), eq(runLinks.id, id)))
    .returning({ id: runLinks.id })
  return gone.length > 0
}

export async function listObservations(database: Database, runId: string): Promise<Observation[]> {
  const rows = await database
    .select()
    .from(runObservations)
    .where(eq(runObservations.runId, runId))
    .orderBy(asc(runObservations.target), asc(runObservations.notedAt))
  return rows.map(({ runId: _, ...observation }) => observation)
}

/** One line for each observer and each thing: what is noted again takes the place of what was noted. */
export async function putObservation(
  transaction: Transaction,
  { id: runId }: Authorized<Run>,
  observation: Observation,
): Promise<void> {
  const { linkId, target, note, rating, notedAt } = observation
  await transaction
    .insert(runObservations)
    .values({ ...observation, runId })
    .onConflictDoUpdate({
      target: [runObservations.runId, runObservations.linkId, runObservations.target],
      set: { note, rating, notedAt, linkId, target },
    })
}
