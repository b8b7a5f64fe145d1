import { z } from 'zod'
import { getStructureIn, localDay } from '#directory'
import { command, nameInAddress } from '#kernel'
import { changedExercise } from '../record/changes.ts'
import type { Exercise } from '../record/exercise.ts'
import * as store from '../store.ts'
import { reachToChange } from './reach-exercises.ts'

/** Cancels an exercise. Its record stays, so that it can be taken up again. */
export const cancelExercise = command({
  action: 'exercises.cancel',
  once: true,
  input: z.strictObject({ finess: nameInAddress, exerciseId: nameInAddress }),
  run: async (transaction, address, { actor, clock }): Promise<Exercise | undefined> => {
    const { place, exercise: before } = await reachToChange(transaction, actor, address)
    if (before.status === 'cancelled') return undefined
    const now = clock()
    const today = localDay(await getStructureIn(transaction, place.finess), now)
    const exercise = { ...before, ...changedExercise(before, { ...before, status: 'cancelled' }, { now, today }) }
    await store.updateExercise(transaction, exercise)
    return exercise
  },
  subject: (exercise) => exercise?.id,
})
