import type { Context } from '#kernel'
import type { Transaction } from '#storage'
import { changedExercise } from '../record/changes.ts'
import type { Exercise } from '../record/exercise.ts'
import { fulfilled, plannedFor } from '../record/fulfilled.ts'
import * as store from '../store.ts'
import { type AskedExercise, checkedExercise, putNewExercise } from './add-exercise.ts'
import { reachToChange } from './reach-exercises.ts'

/**
 * Records an exercise that was held, for another room, inside its own transaction. The planned record of the day becomes the
 * held one, so that one exercise is not counted as done and as planned; without such a record, a new one is made.
 */
export async function holdExerciseIn(
  transaction: Transaction,
  asked: AskedExercise,
  context: Context,
): Promise<Exercise> {
  const checked = await checkedExercise(transaction, asked, context)
  const { exercise: held, today } = checked
  const ofTheDay = await store.listTwins(transaction, held)
  const planned = plannedFor(ofTheDay, held)
  if (!planned) return putNewExercise(transaction, checked)
  const named = { finess: held.keeperFiness, exerciseId: planned.id }
  const { exercise: before } = await reachToChange(transaction, context.actor, named)
  // It may have been cancelled or completed before the lock.
  if (plannedFor([before], held) === undefined) return putNewExercise(transaction, checked)
  const content = { ...fulfilled(before, held), structures: before.structures }
  const exercise = { ...before, ...changedExercise(before, content, { now: held.updatedAt, today }) }
  await store.updateExercise(transaction, exercise)
  return exercise
}
