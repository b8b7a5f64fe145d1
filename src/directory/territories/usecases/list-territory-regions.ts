import { z } from 'zod'
import { authorize, type Context, query } from '#kernel'
import { canManageTerritories } from '../../policy.ts'
import { type Region, regions } from '../../register/regions.ts'
import { listRegionsWithTerritories } from '../store.ts'

/** The regions that have territories, in the order of their codes. */
export const listTerritoryRegions = query({
  input: z.strictObject({}),
  run: async (database, _input, { actor }: Context): Promise<Region[]> => {
    authorize(actor, {}, canManageTerritories)
    const codes = await listRegionsWithTerritories(database)
    return regions.filter(({ code }) => codes.includes(code))
  },
})
