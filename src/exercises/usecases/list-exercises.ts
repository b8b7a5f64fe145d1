import { z } from 'zod'
import { getStructureIn, localDay, placeOf, type Structure } from '#directory'
import { type Actor, type Context, nameInAddress, query } from '#kernel'
import type { Database } from '#storage'
import { canEditExercises, canReadExercises } from '../policy.ts'
import { type StructureYear, structureYear } from '../rate/structure-year.ts'
import * as store from '../store.ts'
import { type ExerciseView, viewsAt } from './exercise-view.ts'
import { reachToRead } from './reach-exercises.ts'

export interface StructureExercises {
  readonly structure: Structure
  /** The latest first. */
  readonly exercises: readonly ExerciseView[]
  /** The yearly exercise of the current year: done, planned, unknown or missing. */
  readonly year: StructureYear
  readonly canEdit: boolean
}

/** The exercises that cover a structure. Throws not-found when the actor may not read them. */
export const listExercises = query({
  input: z.strictObject({ finess: nameInAddress }),
  run: (database, { finess }, context) => readExercises(database, finess, context),
})

/** The exercises of a structure when the actor may read them, otherwise undefined: for pages that others also read. */
export const findExercises = query({
  input: z.strictObject({ finess: nameInAddress }),
  run: async (database, { finess }, context): Promise<StructureExercises | undefined> => {
    const place = await placeOf(database, finess)
    return place && canReadExercises(context.actor, place) ? readExercises(database, finess, context) : undefined
  },
})

async function readExercises(
  database: Database,
  finess: string,
  { actor, clock }: Pick<Context, 'clock'> & { readonly actor: Actor },
): Promise<StructureExercises> {
  const place = await reachToRead(database, actor, finess)
  const structure = await getStructureIn(database, place.finess)
  const today = localDay(structure, clock())
  const found = await store.listExercises(database, place)
  const exercises = await viewsAt(database, actor, { place, today, found })
  return { structure, exercises, year: structureYear(exercises, today), canEdit: canEditExercises(actor, place) }
}
