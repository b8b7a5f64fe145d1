import { type Grant, inFrenchOrder } from '#kernel'
import type { Database } from '#storage'
import { listStructuresNamed } from './store-names.ts'
import { structuresOfLegalEntities } from './store-places.ts'
import type { Structure } from './structure.ts'

/**
 * The structures of an account's own roles, by name: each structure of a `structure` role, and all open structures of the
 * legal entities of its `college` roles, those of a group too.
 */
export async function listOwnStructuresIn(database: Database, grants: readonly Grant[]): Promise<Structure[]> {
  const numbers = grants.flatMap(({ role, finess }) => (role === 'structure' && finess ? [finess] : []))
  const entities = grants.flatMap(({ role, legalEntityFiness }) =>
    role === 'college' && legalEntityFiness ? [legalEntityFiness] : [],
  )
  const found = await listStructuresNamed(database, numbers)
  for (const structure of await structuresOfLegalEntities(database, entities)) found.set(structure.finess, structure)
  return [...found.values()].toSorted((one, other) => inFrenchOrder(one.name, other.name))
}
