import { z } from 'zod'
import { authorize, query } from '#kernel'
import { canManageTerritories } from '../../policy.ts'
import { findRegion } from '../../register/regions.ts'
import { countPlaced, listEveryTerritory } from '../../register/store-names.ts'
import type { Territory } from '../territory.ts'

export interface TerritoriesInNumbers {
  readonly territories: number
  /** Open structures without territory, in the regions that have territories. */
  readonly structuresOutside: number
}

/** How many structures still need a territory. */
export const describeTerritories = query({
  input: z.strictObject({}),
  run: async (database, _input, { actor }): Promise<TerritoriesInNumbers> => {
    authorize(actor, {}, canManageTerritories)
    const territories = await listEveryTerritory(database)
    const divided = new Set(territories.map(({ region }) => region))
    const departements = [...divided].flatMap((code) => findRegion(code)?.departements ?? [])
    const { open, placed } = await countPlaced(database, departements)
    return { territories: territories.length, structuresOutside: open - placed }
  },
})

/** The territories of every region, for the administrators who give roles in them. */
export const listAllTerritories = query({
  input: z.strictObject({}),
  run: async (database, _input, { actor }): Promise<Territory[]> => {
    authorize(actor, {}, canManageTerritories)
    return listEveryTerritory(database)
  },
})
