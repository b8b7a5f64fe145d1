import { z } from 'zod'
import { placeOf } from '#directory'
import { nameInAddress, query } from '#kernel'
import { canReadPlan } from '../policy.ts'
import { readPlan, type StructurePlan } from './list-actions.ts'

/**
 * The plan when the actor may read it, otherwise undefined: for pages and reports that people without this right also
 * read.
 */
export const findPlan = query({
  input: z.strictObject({ finess: nameInAddress }),
  run: async (database, { finess }, context): Promise<StructurePlan | undefined> => {
    const place = await placeOf(database, finess)
    return place && canReadPlan(context.actor, place) ? readPlan(database, finess, context) : undefined
  },
})
