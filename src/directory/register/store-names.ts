import { and, asc, count, inArray, isNull } from 'drizzle-orm'
import { batchesOf } from '#kernel'
import type { Database } from '#storage'
import { legalEntities, structures, territories, territoryMembers } from '../tables.ts'
import type { Territory } from '../territories/territory.ts'
import { batchSize, listStructures } from './store.ts'
import type { Structure } from './structure.ts'

/** Structures by number, open or closed. Unknown numbers are absent. */
export async function listStructuresNamed(
  database: Database,
  numbers: readonly string[],
): Promise<Map<string, Structure>> {
  const found = new Map<string, Structure>()
  for (const batch of batchesOf(new Set(numbers), batchSize)) {
    for (const structure of await listStructures(database, batch)) found.set(structure.finess, structure)
  }
  return found
}

/** Names of legal entities by number; null where FINESS gives none. Unknown numbers are absent. */
export async function listLegalEntityNames(
  database: Database,
  numbers: readonly string[],
): Promise<Map<string, string | null>> {
  const found = new Map<string, string | null>()
  for (const batch of batchesOf(new Set(numbers), batchSize)) {
    const rows = await database.select().from(legalEntities).where(inArray(legalEntities.finess, batch))
    for (const { finess, name } of rows) found.set(finess, name)
  }
  return found
}

/** The territories of every region, by region, in their order. */
export async function listEveryTerritory(database: Database): Promise<Territory[]> {
  return database
    .select()
    .from(territories)
    .orderBy(asc(territories.region), asc(territories.position), asc(territories.name))
}

/** How many open structures these départements have, and how many of them are in a territory. */
export async function countPlaced(
  database: Database,
  departements: readonly string[],
): Promise<{ readonly open: number; readonly placed: number }> {
  const isThere = and(isNull(structures.closedOn), inArray(structures.departement, [...departements]))
  const members = database.select({ finess: territoryMembers.finess }).from(territoryMembers)
  const [all] = await database.select({ open: count() }).from(structures).where(isThere)
  const [inside] = await database
    .select({ placed: count() })
    .from(structures)
    .where(and(isThere, inArray(structures.finess, members)))
  return { open: all?.open ?? 0, placed: inside?.placed ?? 0 }
}
