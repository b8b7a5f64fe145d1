import { z } from 'zod'
import { authorize, type Context, query } from '#kernel'
import { canManageTerritories } from '../../policy.ts'
import { findRegion } from '../../register/regions.ts'
import { listOpenOfRegion } from '../../register/store-places.ts'
import { listTerritoriesOf } from '../store.ts'
import type { TerritoryMember } from '../territory-file.ts'

/** The open structures of a region (INSEE code), by name, as the start of a file of territories. */
export const listTerritoryMembers = query({
  input: z.strictObject({ region: z.string() }),
  run: async (database, wanted, { actor }: Context): Promise<TerritoryMember[]> => {
    const region = authorize(actor, findRegion(wanted.region), canManageTerritories)
    const territories = new Map((await listTerritoriesOf(database, region.code)).map((each) => [each.id, each]))
    const open = await listOpenOfRegion(database, region)
    return open.map(({ structure, place }) => ({
      structure,
      territory: territories.get(place.territoryId ?? '') ?? null,
    }))
  },
})
