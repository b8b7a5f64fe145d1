import type { Place } from '#access'
import { placeOf } from '#directory'
import { type Actor, type Authorized, authorize } from '#kernel'
import type { Database, Transaction } from '#storage'
import { canEditExercises, canReadExercises } from '../policy.ts'
import type { Exercise } from '../record/exercise.ts'
import * as store from '../store.ts'

/** Throws not-found both when the structure does not exist and when the actor may not read its exercises. */
export async function reachToRead(database: Database, actor: Actor, finess: string): Promise<Authorized<Place>> {
  return authorize(actor, await placeOf(database, finess), canReadExercises)
}

/** Like `reachToRead`, for an actor who may write the exercises of the structure. */
export async function reachToEdit(database: Database, actor: Actor, finess: string): Promise<Authorized<Place>> {
  return authorize(actor, await placeOf(database, finess), canEditExercises)
}

/** Locks an exercise for people of the structure that keeps its record: the others that it covers only read it. */
export async function reachToChange(
  transaction: Transaction,
  actor: Actor,
  { finess, exerciseId }: { readonly finess: string; readonly exerciseId: string },
): Promise<{ readonly place: Authorized<Place>; readonly exercise: Authorized<Exercise> }> {
  const place = await reachToEdit(transaction, actor, finess)
  const found = await store.lockExercise(transaction, place, exerciseId)
  const keeper = found && (await placeOf(transaction, found.keeperFiness))
  const exercise = authorize(actor, found, () => keeper !== undefined && canEditExercises(actor, keeper))
  return { place, exercise }
}
