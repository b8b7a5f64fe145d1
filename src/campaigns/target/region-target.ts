import {
  listGroups,
  listGroupsOf,
  listOpenOfRegion,
  listTerritoriesOf,
  type PlacedStructure,
  type Region,
} from '#directory'
import type { Database } from '#storage'
import { listNumbersOf, listsKeptFor } from '#structure-lists'
import { isTargeted, type Target } from './target.ts'
import type { TargetChoices } from './typed-target.ts'

/** The open structures of a region, and what a target can choose among them. */
export interface RegionTargets {
  readonly choices: TargetChoices
  /** Nobody when the target names a list that was erased: the alert must not leave for others than those meant. */
  chosenBy(target: Target): Promise<PlacedStructure[]>
}

export async function regionTargets(database: Database, region: Region): Promise<RegionTargets> {
  const placed = await listOpenOfRegion(database, region)
  const entities = [...new Set(placed.map(({ structure }) => structure.legalEntityFiness))]
  const groupsOf = await listGroupsOf(database, entities)
  return {
    choices: {
      departements: [...new Set(placed.map(({ structure }) => structure.departement))].sort(),
      territories: await listTerritoriesOf(database, region.code),
      groups: await listGroups(database, region.code),
      lists: await listsKeptFor(database, region.code),
      numbers: new Set(placed.map(({ structure }) => structure.finess)),
    },
    chosenBy: async (target) => {
      const wanted = target.lists ?? []
      const kept = await listNumbersOf(database, { region: region.code, lists: wanted })
      if (kept.size < wanted.length) return []
      const listsOf = (finess: string) => wanted.filter((id) => kept.get(id)?.has(finess))
      return placed.filter(({ structure, place }) => {
        const { finess, legalEntityFiness } = structure
        const groups = groupsOf.get(legalEntityFiness) ?? []
        return isTargeted({ ...structure, territoryId: place.territoryId, groups, lists: listsOf(finess) }, target)
      })
    },
  }
}
