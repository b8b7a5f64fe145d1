import { z } from 'zod'
import { getStructureIn, localDay } from '#directory'
import { AppError, type Context, command, nameInAddress, newId, refuseIssues } from '#kernel'
import type { Transaction } from '#storage'
import { checkExercise } from '../record/check-exercise.ts'
import type { Exercise } from '../record/exercise.ts'
import * as store from '../store.ts'
import { coveredStructures } from './covered-structures.ts'
import { reachToEdit } from './reach-exercises.ts'
import { typedExercise } from './typed-input.ts'

const mostKept = 500

const input = z.strictObject({ finess: nameInAddress, ...typedExercise })

/** Records an exercise, planned or held. Refuses it with all its faults at once. */
export const addExercise = command({
  action: 'exercises.add',
  once: true,
  input,
  run: (transaction, typed, context) => addExerciseIn(transaction, typed, context),
  subject: ({ id }) => id,
})

/** `addExercise` for another room, inside its own transaction. */
export async function addExerciseIn(
  transaction: Transaction,
  asked: z.input<typeof input>,
  { actor, clock }: Context,
): Promise<Exercise> {
  const { finess, ...typed } = input.parse(asked)
  const place = await reachToEdit(transaction, actor, finess)
  const now = clock()
  const today = localDay(await getStructureIn(transaction, place.finess), now)
  const { content, issues } = checkExercise(typed, today)
  const covered = await coveredStructures(
    transaction,
    { actor, keeper: place, already: [] },
    { ...typed, day: content.day },
  )
  refuseIssues('exercise-invalid', [...issues, ...covered.issues])
  if ((await store.countKept(transaction, place)) >= mostKept)
    throw new AppError('conflict', 'exercises-full', { values: { maximum: mostKept } })
  const exercise: Exercise = {
    ...content,
    id: newId(),
    keeperFiness: place.finess,
    structures: covered.numbers,
    reviews: [],
    createdAt: now,
    updatedAt: now,
    revision: 1,
  }
  await store.insertExercise(transaction, place, exercise)
  return exercise
}
