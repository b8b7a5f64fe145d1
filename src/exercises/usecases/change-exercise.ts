import { z } from 'zod'
import { getStructureIn, localDay, placeOf } from '#directory'
import { authorize, command, nameInAddress, refuseIssues } from '#kernel'
import { canEditExercises } from '../policy.ts'
import { changedExercise, sameExercise } from '../record/changes.ts'
import { checkExercise } from '../record/check-exercise.ts'
import type { Exercise } from '../record/exercise.ts'
import * as store from '../store.ts'
import { coveredStructures } from './covered-structures.ts'
import { reachToChange } from './reach-exercises.ts'
import { typedExercise } from './typed-input.ts'

/**
 * - `saved`: the change is stored;
 * - `unchanged`: the input equals the stored exercise;
 * - `outdated`: someone changed the exercise after it was shown. Nothing was stored; the page shows both versions.
 */
export interface ChangedExercise {
  readonly outcome: 'saved' | 'unchanged' | 'outdated'
  /** The exercise as it is stored now. */
  readonly exercise: Exercise
}

/**
 * Changes the record of an exercise; a cancelled one is taken up again. Refuses the input with all its faults at once.
 * `revision` is the revision that the page showed.
 */
export const changeExercise = command({
  action: 'exercises.change',
  once: true,
  input: z.strictObject({ finess: nameInAddress, exerciseId: nameInAddress, revision: z.number(), ...typedExercise }),
  run: async (transaction, { finess, exerciseId, revision, ...typed }, { actor, clock }): Promise<ChangedExercise> => {
    const { exercise: before } = await reachToChange(transaction, actor, { finess, exerciseId })
    const keeper = authorize(actor, await placeOf(transaction, before.keeperFiness), canEditExercises)
    const now = clock()
    const today = localDay(await getStructureIn(transaction, keeper.finess), now)
    const { content, issues } = checkExercise(typed, today)
    const who = { actor, keeper, already: before.structures }
    const covered = await coveredStructures(transaction, who, { ...typed, day: content.day })
    refuseIssues('exercise-invalid', [...issues, ...covered.issues])
    const wanted = { ...content, structures: covered.numbers }
    if (sameExercise(wanted, before)) return { outcome: 'unchanged', exercise: before }
    if (revision !== before.revision) return { outcome: 'outdated', exercise: before }
    const exercise = changedExercise(before, wanted, { now, today })
    await store.updateExercise(
      transaction,
      authorize(actor, exercise, () => canEditExercises(actor, keeper)),
    )
    return { outcome: 'saved', exercise }
  },
  subject: ({ outcome, exercise }) => (outcome === 'saved' ? exercise.id : undefined),
})
