import { z } from 'zod'
import type { Place } from '#access'
import { getStructureIn, listStructuresNamed, localDay, placeOf, type Structure } from '#directory'
import { type Actor, authorize, inFrenchOrder, nameInAddress, query } from '#kernel'
import { type Action, listActionsNamed } from '#plan'
import type { Database } from '#storage'
import { canEditExercises, canReadExercises, canReviewExercises } from '../policy.ts'
import type { Exercise } from '../record/exercise.ts'
import { retexLimit } from '../record/state.ts'
import * as store from '../store.ts'
import { type ExerciseView, viewsAt } from './exercise-view.ts'
import { reachToRead } from './reach-exercises.ts'

export interface OpenedExercise extends ExerciseView {
  /** The structure under which the exercise was asked for. */
  readonly structure: Structure
  /** The structures covered that the reader may see, by name. */
  readonly covered: readonly Structure[]
  /** Other records that may tell of this exercise, of the same kind and the same day. */
  readonly twins: readonly Exercise[]
  /** The last day of a RETEX in time, `AAAA-MM-JJ`. */
  readonly retexLimit: string
  /** Actions of the plan of the structure that the exercise brought; undefined for people who do not read the plan. */
  readonly improvements: readonly Action[] | undefined
  readonly canImprove: boolean
  readonly canEdit: boolean
  readonly canReview: boolean
}

/** One exercise of a structure. Throws not-found when it does not exist or the actor may not read it. */
export const getExercise = query({
  input: z.strictObject({ finess: nameInAddress, exerciseId: nameInAddress }),
  run: async (database, { finess, exerciseId }, { actor, clock }): Promise<OpenedExercise> => {
    const place = await reachToRead(database, actor, finess)
    const found = await store.findExercise(database, place, exerciseId)
    const exercise = authorize(actor, found, () => canReadExercises(actor, place))
    const structure = await getStructureIn(database, place.finess)
    const today = localDay(structure, clock())
    const others = await store.listTwins(database, exercise)
    const [view, ...twins] = await viewsAt(database, actor, { place, today, found: [exercise, ...others] })
    if (!view) throw new Error('an exercise without a view')
    const keeper = await placeOf(database, exercise.keeperFiness)
    return {
      ...view,
      structure,
      covered: await namedStructures(database, view.exercise.structures),
      twins: twins.filter((twin) => twin.exercise.structures.includes(place.finess)).map((twin) => twin.exercise),
      retexLimit: retexLimit(exercise),
      improvements: view.sight === 'whole' ? await improvementsOf(database, actor, { exercise, place }) : undefined,
      canImprove: canEditExercises(actor, place),
      canEdit: keeper !== undefined && canEditExercises(actor, keeper) && canEditExercises(actor, place),
      canReview: exercise.kind === 'crisis' && exercise.status === 'held' && canReviewExercises(actor, place),
    }
  },
})

async function improvementsOf(
  database: Database,
  actor: Actor,
  { exercise, place }: { readonly exercise: Exercise; readonly place: Place },
): Promise<Action[]> {
  const ids = await store.listActionIds(database, exercise, place)
  return listActionsNamed(database, actor, { finess: place.finess, ids })
}

async function namedStructures(database: Database, numbers: readonly string[]) {
  const named = await listStructuresNamed(database, numbers)
  return [...named.values()].toSorted((one, other) => inFrenchOrder(one.name, other.name))
}
