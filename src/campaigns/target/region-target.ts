import {
  listGroups,
  listMembershipsOf,
  listOpenOfRegion,
  listTerritoriesOf,
  type PlacedStructure,
  type Region,
} from '#directory'
import type { Database } from '#storage'
import { isTargeted, type Target } from './target.ts'
import type { TargetChoices } from './typed-target.ts'

/** The open structures of a region, and what a target can choose among them. */
export interface RegionTargets {
  readonly choices: TargetChoices
  chosenBy(target: Target): PlacedStructure[]
}

export async function regionTargets(database: Database, region: Region): Promise<RegionTargets> {
  const placed = await listOpenOfRegion(database, region)
  const entities = [...new Set(placed.map(({ structure }) => structure.legalEntityFiness))]
  const memberships = Map.groupBy(await listMembershipsOf(database, entities), (each) => each.legalEntityFiness)
  const groupsOf = (entity: string) => (memberships.get(entity) ?? []).map(({ groupId }) => groupId)
  return {
    choices: {
      departements: [...new Set(placed.map(({ structure }) => structure.departement))].sort(),
      territories: await listTerritoriesOf(database, region.code),
      groups: await listGroups(database, region.code),
      numbers: new Set(placed.map(({ structure }) => structure.finess)),
    },
    chosenBy: (target) =>
      placed.filter(({ structure, place }) =>
        isTargeted(
          { ...structure, territoryId: place.territoryId, groups: groupsOf(structure.legalEntityFiness) },
          target,
        ),
      ),
  }
}
