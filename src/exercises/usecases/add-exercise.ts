import { z } from 'zod'
import type { Place } from '#access'
import { getStructureIn, localDay } from '#directory'
import { AppError, type Authorized, type Context, command, nameInAddress, newId, refuseIssues } from '#kernel'
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

export type AskedExercise = z.input<typeof input>

/** `addExercise` for another room, inside its own transaction. */
export async function addExerciseIn(
  transaction: Transaction,
  asked: AskedExercise,
  context: Context,
): Promise<Exercise> {
  return putNewExercise(transaction, await checkedExercise(transaction, asked, context))
}

export interface CheckedNewExercise {
  readonly place: Authorized<Place>
  readonly exercise: Exercise
  /** Today at the structure, `AAAA-MM-JJ`. */
  readonly today: string
}

/** The exercise as it would be stored. Throws with all the faults of the input. */
export async function checkedExercise(
  transaction: Transaction,
  asked: AskedExercise,
  { actor, clock }: Context,
): Promise<CheckedNewExercise> {
  const { finess, ...typed } = input.parse(asked)
  const place = await reachToEdit(transaction, actor, finess)
  const now = clock()
  const today = localDay(await getStructureIn(transaction, place.finess), now)
  const { content, issues } = checkExercise(typed, today)
  const who = { actor, keeper: place, already: [] }
  const covered = await coveredStructures(transaction, who, { ...typed, day: content.day })
  refuseIssues('exercise-invalid', [...issues, ...covered.issues])
  const made = { id: newId(), keeperFiness: place.finess, createdAt: now, updatedAt: now, revision: 1 }
  return { place, exercise: { ...content, ...made, structures: covered.numbers, reviews: [] }, today }
}

export async function putNewExercise(
  transaction: Transaction,
  { place, exercise }: CheckedNewExercise,
): Promise<Exercise> {
  if ((await store.countKept(transaction, place)) >= mostKept)
    throw new AppError('conflict', 'exercises-full', { values: { maximum: mostKept } })
  await store.insertExercise(transaction, place, exercise)
  return exercise
}
