import type { Place } from '#access'
import { listGroupNames, listGroupsOf, listPlaces, structuresOfGroup } from '#directory'
import type { Actor } from '#kernel'
import type { Database } from '#storage'
import { canCover } from '../policy.ts'

/** A group that a record may cover at once, and the FINESS numbers of its open structures. */
export interface GroupInReach {
  readonly id: string
  readonly name: string
  readonly structures: readonly string[]
}

/** The groups of the legal entity of a structure whose structures the actor may all name in a record of that structure. */
export async function groupsInReach(database: Database, actor: Actor, keeper: Place): Promise<GroupInReach[]> {
  const ids = (await listGroupsOf(database, [keeper.legalEntityFiness])).get(keeper.legalEntityFiness) ?? []
  const names = await listGroupNames(database, ids)
  const found: GroupInReach[] = []
  for (const id of ids) {
    const structures = (await structuresOfGroup(database, id)).map(({ finess }) => finess)
    const places = await listPlaces(database, structures)
    const isInReach = structures.every((finess) => {
      const place = places.get(finess)
      return place !== undefined && canCover(actor, keeper, place)
    })
    if (isInReach) found.push({ id, name: names.get(id) ?? '', structures })
  }
  return found
}
