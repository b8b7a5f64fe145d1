import { z } from 'zod'
import { type Grant, query } from '#kernel'
import type { Database } from '#storage'
import { listStructures } from '../store.ts'
import { structuresOfLegalEntity } from '../store-places.ts'
import type { Structure } from '../structure.ts'

/**
 * The structures of the actor's roles, by name: each structure of a `structure` role, and all structures of the legal
 * entity of a `college` role.
 */
export const listOwnStructures = query({
  input: z.strictObject({}),
  run: async (database, _input, { actor }): Promise<Structure[]> => {
    const grants = actor.kind === 'account' ? actor.grants : []
    const found = new Map<string, Structure>()
    for (const grant of grants) {
      for (const structure of await structuresOf(database, grant)) found.set(structure.finess, structure)
    }
    return [...found.values()].toSorted((one, other) => one.name.localeCompare(other.name, 'fr'))
  },
})

async function structuresOf(database: Database, { role, finess, legalEntityFiness }: Grant): Promise<Structure[]> {
  if (role === 'structure' && finess !== null) return listStructures(database, [finess])
  if (role === 'college' && legalEntityFiness !== null) return structuresOfLegalEntity(database, legalEntityFiness)
  return []
}
