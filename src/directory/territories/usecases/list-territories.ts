import { z } from 'zod'
import { authorize, type Context, query } from '#kernel'
import { canListTerritories } from '../../policy.ts'
import { findRegion } from '../../register/regions.ts'
import { countMembers, listTerritoriesOf } from '../store.ts'
import type { Territory } from '../territory.ts'

/** A territory, with how many structures it has, open or closed. */
export interface TerritoryWithMembers extends Territory {
  readonly members: number
}

/** The territories of a region (INSEE code), in their order. */
export const listTerritories = query({
  input: z.strictObject({ region: z.string() }),
  run: async (database, wanted, { actor }: Context): Promise<TerritoryWithMembers[]> => {
    const region = authorize(actor, findRegion(wanted.region), canListTerritories)
    const members = await countMembers(database)
    const territories = await listTerritoriesOf(database, region.code)
    return territories.map((territory) => ({ ...territory, members: members.get(territory.id) ?? 0 }))
  },
})
