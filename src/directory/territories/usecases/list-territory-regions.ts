import { z } from 'zod'
import { authorize, type Context, query } from '#kernel'
import { canManageTerritories } from '../../policy.ts'
import { type Region, regionsAmong } from '../../register/regions.ts'
import { listRegionsWithTerritories } from '../store.ts'

/** The regions that have territories, in the order of their names. */
export const listTerritoryRegions = query({
  input: z.strictObject({}),
  run: async (database, _input, { actor }: Context): Promise<Region[]> => {
    authorize(actor, {}, canManageTerritories)
    return regionsAmong(await listRegionsWithTerritories(database))
  },
})
