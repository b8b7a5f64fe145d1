import { and, asc, count, eq } from 'drizzle-orm'
import type { Place } from '#access'
import type { Authorized } from '#kernel'
import { type Database, forUpdate, type Transaction } from '#storage'
import type { Action } from './action.ts'
import { actions } from './tables.ts'

/** The plan of a structure, sorted by due day. */
export async function listActions(database: Database, { finess }: Place): Promise<Action[]> {
  const rows = await database
    .select()
    .from(actions)
    .where(eq(actions.structureFiness, finess))
    .orderBy(asc(actions.dueOn), asc(actions.title), asc(actions.id))
  return rows.map(toAction)
}

export async function countActions(database: Database, { finess }: Place): Promise<number> {
  const [row] = await database.select({ total: count() }).from(actions).where(eq(actions.structureFiness, finess))
  return row?.total ?? 0
}

/** An action of this structure; undefined when the structure has no action with this id. */
export async function findAction(database: Database, place: Place, id: string): Promise<Action | undefined> {
  const [row] = await database.select().from(actions).where(ofPlace(place, id))
  return row && toAction(row)
}

/** Like `findAction`, and locks the row until commit. */
export async function lockAction(transaction: Transaction, place: Place, id: string): Promise<Action | undefined> {
  const [row] = await forUpdate(transaction.select().from(actions).where(ofPlace(place, id)))
  return row && toAction(row)
}

/**
 * Inserts actions and returns the ids of those inserted. An action is skipped when the plan already holds its measure.
 */
export async function insertActions(
  transaction: Transaction,
  { finess }: Authorized<Place>,
  added: readonly Action[],
): Promise<Set<string>> {
  if (added.length === 0) return new Set()
  const written = await transaction
    .insert(actions)
    .values(added.map((action) => ({ ...toRow(action), structureFiness: finess })))
    .onConflictDoNothing()
    .returning({ id: actions.id })
  return new Set(written.map(({ id }) => id))
}

export async function updateAction(transaction: Transaction, place: Authorized<Place>, action: Action): Promise<void> {
  await transaction.update(actions).set(toRow(action)).where(ofPlace(place, action.id))
}

export async function deleteAction(transaction: Transaction, place: Authorized<Place>, id: string): Promise<void> {
  await transaction.delete(actions).where(ofPlace(place, id))
}

function ofPlace({ finess }: Place, id: string) {
  return and(eq(actions.id, id), eq(actions.structureFiness, finess))
}

type Row = typeof actions.$inferSelect

function toAction({ questionnaireId, questionnaireVersion, measureId, ...row }: Row): Action {
  const taken = questionnaireId !== null && questionnaireVersion !== null && measureId !== null
  return { ...row, measure: taken ? { questionnaireId, questionnaireVersion, measureId } : null }
}

function toRow({ measure, ...action }: Action): Row {
  const none = { questionnaireId: null, questionnaireVersion: null, measureId: null }
  return { ...action, ...(measure ?? none) }
}
