import { and, asc, desc, eq } from 'drizzle-orm'
import { type Authorized, newId } from '#kernel'
import { type Database, forUpdate, type Transaction } from '#storage'
import { regionalActionChanges, regionalActions, regionalAxes } from '../tables.ts'
import type { Axis, RegionalAction } from './action.ts'
import type { ActionChange, FieldChange } from './changes.ts'

export async function listAxes(database: Database, region: string): Promise<Axis[]> {
  return database
    .select()
    .from(regionalAxes)
    .where(eq(regionalAxes.region, region))
    .orderBy(asc(regionalAxes.position), asc(regionalAxes.id))
}

export async function findAxis(database: Database, id: string): Promise<Axis | undefined> {
  const [found] = await database.select().from(regionalAxes).where(eq(regionalAxes.id, id))
  return found
}

export async function putAxis(transaction: Transaction, axis: Authorized<Axis>): Promise<void> {
  const { title, position } = axis
  await transaction
    .insert(regionalAxes)
    .values(axis)
    .onConflictDoUpdate({ target: regionalAxes.id, set: { title, position } })
}

export async function deleteAxis(transaction: Transaction, { id }: Authorized<Axis>): Promise<void> {
  await transaction.delete(regionalAxes).where(eq(regionalAxes.id, id))
}

/** The actions of a plan, in the order in which they were written. */
export async function listActions(database: Database, region: string): Promise<RegionalAction[]> {
  return database
    .select()
    .from(regionalActions)
    .where(eq(regionalActions.region, region))
    .orderBy(asc(regionalActions.position), asc(regionalActions.id))
}

export async function countActions(database: Database, region: string): Promise<number> {
  return database.$count(regionalActions, eq(regionalActions.region, region))
}

export async function countActionsOf(database: Database, { id, region }: Axis): Promise<number> {
  return database.$count(regionalActions, and(eq(regionalActions.region, region), eq(regionalActions.axisId, id)))
}

export async function findAction(database: Database, id: string): Promise<RegionalAction | undefined> {
  const [found] = await database.select().from(regionalActions).where(eq(regionalActions.id, id))
  return found
}

/** Nobody else changes the action until commit. */
export async function lockAction(transaction: Transaction, id: string): Promise<RegionalAction | undefined> {
  const [found] = await forUpdate(transaction.select().from(regionalActions).where(eq(regionalActions.id, id)))
  return found
}

/** Writes an action with what changed in it. */
export async function putAction(
  transaction: Transaction,
  action: Authorized<RegionalAction>,
  fields: readonly FieldChange[],
): Promise<void> {
  const { id: _id, region: _region, createdAt: _createdAt, source: _source, placing: _placing, ...content } = action
  await transaction
    .insert(regionalActions)
    .values(action)
    .onConflictDoUpdate({ target: regionalActions.id, set: content })
  const { updatedAt: changedAt, revision } = action
  const change = { id: newId(), actionId: action.id, revision, changedAt, fields }
  await transaction.insert(regionalActionChanges).values(change)
}

/** The changes of an action, the latest first. */
export async function listChanges(database: Database, actionId: string): Promise<ActionChange[]> {
  return database
    .select()
    .from(regionalActionChanges)
    .where(eq(regionalActionChanges.actionId, actionId))
    .orderBy(desc(regionalActionChanges.revision))
}
