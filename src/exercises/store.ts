import { and, asc, count, desc, eq, getTableColumns, gte, lte, ne, sql } from 'drizzle-orm'
import type { Place } from '#access'
import { type Authorized, batchesOf, readInTurns } from '#kernel'
import { among, type Database, forUpdate, type Transaction } from '#storage'
import type { Exercise } from './record/exercise.ts'
import { exerciseActions, exerciseStructures, exercises } from './tables.ts'

/** Numbers per statement. */
const batchSize = 500

/** The exercises that cover a structure, the latest first. */
export async function listExercises(database: Database, { finess }: Place): Promise<Exercise[]> {
  const rows = await database
    .select(getTableColumns(exercises))
    .from(exercises)
    .innerJoin(exerciseStructures, eq(exerciseStructures.exerciseId, exercises.id))
    .where(eq(exerciseStructures.finess, finess))
    .orderBy(desc(exercises.day), asc(exercises.id))
  return withStructures(database, rows)
}

/** A list reads no long text: thousands of RETEX would weigh on everybody. */
const shortColumns = {
  ...getTableColumns(exercises),
  objectives: sql<string>`''`,
  cutServices: sql<string>`''`,
  retexText: sql<string>`''`,
}

/** The exercises of these days that cover one of the structures, each once, by day, without their long texts. */
export async function listCovering(
  database: Database,
  numbers: readonly string[],
  { from, to }: { readonly from: string; readonly to: string },
): Promise<Exercise[]> {
  const rows = await readInTurns(numbers, (some) =>
    database
      .select(shortColumns)
      .from(exercises)
      .innerJoin(exerciseStructures, eq(exerciseStructures.exerciseId, exercises.id))
      .where(and(among(exerciseStructures.finess, some), gte(exercises.day, from), lte(exercises.day, to))),
  )
  const found = new Map(rows.map((row) => [row.id, row]))
  const ordered = [...found.values()].toSorted((one, other) => keyOf(one).localeCompare(keyOf(other)))
  return withStructures(database, ordered)
}

function keyOf({ day, id }: Row): string {
  return `${day} ${id}`
}

/** Other exercises of one kind and one day that cover one of the same structures: perhaps the same one, entered twice. */
export async function listTwins(database: Database, { id, kind, day, structures }: Exercise): Promise<Exercise[]> {
  const found = await listCovering(database, structures, { from: day, to: day })
  return found.filter((other) => other.id !== id && other.kind === kind && other.status !== 'cancelled')
}

/** An exercise that covers this structure; undefined when none has this id. */
export async function findExercise(database: Database, { finess }: Place, id: string): Promise<Exercise | undefined> {
  const rows = await database
    .select(getTableColumns(exercises))
    .from(exercises)
    .innerJoin(exerciseStructures, eq(exerciseStructures.exerciseId, exercises.id))
    .where(and(eq(exercises.id, id), eq(exerciseStructures.finess, finess)))
  return (await withStructures(database, rows))[0]
}

/** Like `findExercise`, and locks the row until commit. */
export async function lockExercise(transaction: Transaction, place: Place, id: string): Promise<Exercise | undefined> {
  await forUpdate(transaction.select({ id: exercises.id }).from(exercises).where(eq(exercises.id, id)))
  return findExercise(transaction, place, id)
}

export async function countKept(database: Database, { finess }: Place): Promise<number> {
  const [row] = await database.select({ kept: count() }).from(exercises).where(eq(exercises.keeperFiness, finess))
  return row?.kept ?? 0
}

export async function insertExercise(
  transaction: Transaction,
  { finess }: Authorized<Place>,
  exercise: Exercise,
): Promise<void> {
  await transaction.insert(exercises).values({ ...rowOf(exercise), keeperFiness: finess })
  await putStructures(transaction, exercise)
}

export async function updateExercise(transaction: Transaction, exercise: Authorized<Exercise>): Promise<void> {
  await transaction.update(exercises).set(rowOf(exercise)).where(eq(exercises.id, exercise.id))
  const kept = and(eq(exerciseStructures.exerciseId, exercise.id), ne(exerciseStructures.finess, exercise.keeperFiness))
  await transaction.delete(exerciseStructures).where(kept)
  await putStructures(transaction, exercise)
}

/** Says that an exercise brought an action of the plan of a structure. */
export async function linkAction(
  transaction: Transaction,
  { id }: Authorized<Exercise>,
  { place, actionId }: { readonly place: Authorized<Place>; readonly actionId: string },
): Promise<void> {
  await transaction.insert(exerciseActions).values({ exerciseId: id, actionId, structureFiness: place.finess })
}

/** The ids of the actions that an exercise brought to the plan of a structure; some may have been removed since. */
export async function listActionIds(database: Database, { id }: Exercise, { finess }: Place): Promise<string[]> {
  const rows = await database
    .select({ actionId: exerciseActions.actionId })
    .from(exerciseActions)
    .where(and(eq(exerciseActions.exerciseId, id), eq(exerciseActions.structureFiness, finess)))
  return rows.map(({ actionId }) => actionId)
}

/** Writes the words of the regions alone. */
export async function updateReviews(
  transaction: Transaction,
  { id, reviews, updatedAt, revision }: Authorized<Exercise>,
): Promise<void> {
  await transaction.update(exercises).set({ reviews, updatedAt, revision }).where(eq(exercises.id, id))
}

async function putStructures(transaction: Transaction, { id, structures }: Exercise): Promise<void> {
  for (const batch of batchesOf(structures, batchSize)) {
    const rows = batch.map((finess) => ({ exerciseId: id, finess }))
    await transaction.insert(exerciseStructures).values(rows).onConflictDoNothing()
  }
}

type Row = typeof exercises.$inferSelect

function rowOf({ structures: _, ...row }: Exercise): Row {
  return row
}

async function withStructures(database: Database, rows: readonly Row[]): Promise<Exercise[]> {
  const covered = new Map<string, string[]>(rows.map(({ id }) => [id, []]))
  const links = await readInTurns(covered.keys(), (some) =>
    database
      .select()
      .from(exerciseStructures)
      .where(among(exerciseStructures.exerciseId, some))
      .orderBy(asc(exerciseStructures.finess)),
  )
  for (const { exerciseId, finess } of links) covered.get(exerciseId)?.push(finess)
  return rows.map((row) => ({ ...row, structures: covered.get(row.id) ?? [] }))
}
