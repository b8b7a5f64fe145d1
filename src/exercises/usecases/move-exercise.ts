import { getStructureIn, localDay } from '#directory'
import type { Context } from '#kernel'
import type { Transaction } from '#storage'
import { changedExercise } from '../record/changes.ts'
import type { Exercise } from '../record/exercise.ts'
import * as store from '../store.ts'
import { reachToChange } from './reach-exercises.ts'

interface Moved extends Partial<Pick<Exercise, 'day' | 'start' | 'minutes' | 'status'>> {
  readonly finess: string
  readonly exerciseId: string
}

/**
 * Moves or cancels a planned exercise, for another room, inside its own transaction. An exercise that was held or cancelled
 * meanwhile stays as it is; its status is returned.
 */
export async function movePlannedIn(
  transaction: Transaction,
  { finess, exerciseId, ...moved }: Moved,
  { actor, clock }: Pick<Context, 'actor' | 'clock'>,
): Promise<Exercise['status']> {
  const { place, exercise: before } = await reachToChange(transaction, actor, { finess, exerciseId })
  if (before.status !== 'planned') return before.status
  const now = clock()
  const today = localDay(await getStructureIn(transaction, place.finess), now)
  const exercise = { ...before, ...changedExercise(before, { ...before, ...moved }, { now, today }) }
  await store.updateExercise(transaction, exercise)
  return before.status
}
