import { and, asc, desc, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm'
import type { Place } from '#access'
import type { Authorized } from '#kernel'
import { type Database, forUpdate, type Transaction } from '#storage'
import { runAnswers, runClocks, runDecisions, runStimuli, runs } from '../tables.ts'
import type { Decision, Run } from './run.ts'
import type { RunAnswer, RunStimulus } from './run-stimulus.ts'

export async function listRuns(database: Database, { finess }: Place): Promise<Run[]> {
  return database
    .select()
    .from(runs)
    .where(eq(runs.structureFiness, finess))
    .orderBy(desc(runs.createdAt), asc(runs.id))
}

export async function findRun(database: Database, id: string): Promise<Run | undefined> {
  const [row] = await database.select().from(runs).where(eq(runs.id, id))
  return row
}

/** Like `findRun`, and locks the row until commit: two animators act one after the other. */
export async function lockRun(transaction: Transaction, id: string): Promise<Run | undefined> {
  const [row] = await forUpdate(transaction.select().from(runs).where(eq(runs.id, id)))
  return row
}

export async function listRunsNamed(database: Database, ids: readonly string[]): Promise<Run[]> {
  return ids.length === 0
    ? []
    : database
        .select()
        .from(runs)
        .where(inArray(runs.id, [...ids]))
}

/** The planned minutes of the automatic stimuli of these runs that wait. */
export async function listAutomaticMinutes(database: Database, ids: readonly string[]) {
  if (ids.length === 0) return []
  const { runId, atMinutes, automatic, spare, sentAt, skippedAt } = runStimuli
  return database
    .select({ runId, atMinutes })
    .from(runStimuli)
    .where(
      and(
        inArray(runId, [...ids]),
        eq(automatic, true),
        eq(spare, false),
        isNull(sentAt),
        isNull(skippedAt),
        isNotNull(atMinutes),
      ),
    )
}

export async function insertRun(transaction: Transaction, _place: Authorized<Place>, run: Run): Promise<void> {
  await transaction.insert(runs).values(run)
}

export async function updateRun(transaction: Transaction, run: Authorized<Run>): Promise<void> {
  await transaction.update(runs).set(run).where(eq(runs.id, run.id))
}

/** Tells watchers that players or observers did something, which no animator has to have seen. */
export async function countChange(transaction: Transaction, { id }: Authorized<Run>): Promise<void> {
  await transaction
    .update(runs)
    .set({ changes: sql`${runs.changes} + 1` })
    .where(eq(runs.id, id))
}

export async function listStimuli(database: Database, runId: string): Promise<RunStimulus[]> {
  const rows = await database
    .select()
    .from(runStimuli)
    .where(eq(runStimuli.runId, runId))
    .orderBy(asc(runStimuli.position), asc(runStimuli.id))
  return rows.map(({ runId: _, ...stimulus }) => stimulus)
}

export async function insertStimuli(
  transaction: Transaction,
  { id: runId }: Authorized<Run>,
  stimuli: readonly RunStimulus[],
): Promise<void> {
  if (stimuli.length > 0)
    await transaction.insert(runStimuli).values(stimuli.map((stimulus) => ({ ...stimulus, runId })))
}

/** Takes the place of every stimulus, before the exercise starts. */
export async function replaceStimuli(
  transaction: Transaction,
  run: Authorized<Run>,
  stimuli: readonly RunStimulus[],
): Promise<void> {
  await transaction.delete(runStimuli).where(eq(runStimuli.runId, run.id))
  await insertStimuli(transaction, run, stimuli)
}

export async function updateStimulus(
  transaction: Transaction,
  { id: runId }: Authorized<Run>,
  { id, sentAt, sentElapsedMilliseconds, skippedAt, skippedMotive }: RunStimulus,
): Promise<void> {
  await transaction
    .update(runStimuli)
    .set({ sentAt, sentElapsedMilliseconds, skippedAt, skippedMotive })
    .where(and(eq(runStimuli.runId, runId), eq(runStimuli.id, id)))
}

export async function listAnswers(database: Database, runId: string): Promise<RunAnswer[]> {
  const rows = await database.select().from(runAnswers).where(eq(runAnswers.runId, runId))
  return rows.map(({ runId: _, ...answer }) => answer)
}

/** A stimulus handled twice keeps its first instant. */
export async function insertAnswer(
  transaction: Transaction,
  { id: runId }: Authorized<Run>,
  answer: RunAnswer,
): Promise<void> {
  await transaction
    .insert(runAnswers)
    .values({ ...answer, runId })
    .onConflictDoNothing()
}

export async function listDecisions(database: Database, runId: string): Promise<Decision[]> {
  const rows = await database
    .select()
    .from(runDecisions)
    .where(eq(runDecisions.runId, runId))
    .orderBy(asc(runDecisions.at), asc(runDecisions.id))
  return rows.map(({ runId: _, ...decision }) => decision)
}

export async function insertDecision(
  transaction: Transaction,
  { id: runId }: Authorized<Run>,
  decision: Decision,
): Promise<void> {
  await transaction.insert(runDecisions).values({ ...decision, runId })
}

export async function mapDoneClocks(database: Database, runId: string): Promise<Map<string, Date>> {
  const rows = await database.select().from(runClocks).where(eq(runClocks.runId, runId))
  return new Map(rows.map(({ clockId, doneAt }) => [clockId, doneAt]))
}

/** A null instant takes the mark away. */
export async function putClock(
  transaction: Transaction,
  { id: runId }: Authorized<Run>,
  clockId: string,
  doneAt: Date | null,
): Promise<void> {
  await transaction.delete(runClocks).where(and(eq(runClocks.runId, runId), eq(runClocks.clockId, clockId)))
  if (doneAt !== null) await transaction.insert(runClocks).values({ runId, clockId, doneAt })
}
