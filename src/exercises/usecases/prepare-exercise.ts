import { z } from 'zod'
import { getStructureIn, localDay, type Structure, structuresOfLegalEntity } from '#directory'
import { nameInAddress, query } from '#kernel'
import { type GroupInReach, groupsInReach } from './groups-in-reach.ts'
import { reachToEdit } from './reach-exercises.ts'

export interface PreparedExercise {
  readonly structure: Structure
  /** The other open structures of the legal entity, by name: an exercise may cover them too. */
  readonly siblings: readonly Structure[]
  /** Groups that the exercise may cover at once. */
  readonly groups: readonly GroupInReach[]
  /** Today at the structure, `AAAA-MM-JJ`. */
  readonly today: string
}

/** What the form of an exercise offers. Throws not-found when the actor may not write the exercises of the structure. */
export const prepareExercise = query({
  input: z.strictObject({ finess: nameInAddress }),
  run: async (database, { finess }, { actor, clock }): Promise<PreparedExercise> => {
    const place = await reachToEdit(database, actor, finess)
    const structure = await getStructureIn(database, place.finess)
    const entity = await structuresOfLegalEntity(database, place.legalEntityFiness)
    const siblings = entity.filter((each) => each.finess !== place.finess)
    const groups = await groupsInReach(database, actor, place)
    return { structure, siblings, groups, today: localDay(structure, clock()) }
  },
})
