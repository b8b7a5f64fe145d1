import { and, asc, count, inArray, isNull } from 'drizzle-orm'
import { readInTurns } from '#kernel'
import type { Database } from '#storage'
import { legalEntities, structures, territories, territoryMembers } from '../tables.ts'
import type { Territory } from '../territories/territory.ts'
import { placeOfRegion } from './regions.ts'
import { listStructures } from './store.ts'
import type { Structure } from './structure.ts'

/** Structures by number, open or closed. Unknown numbers are absent. */
export async function listStructuresNamed(
  database: Database,
  numbers: readonly string[],
): Promise<Map<string, Structure>> {
  const found = await readInTurns(numbers, (some) => listStructures(database, some))
  return new Map(found.map((structure) => [structure.finess, structure]))
}

/** Names of legal entities by number; null where FINESS gives none. Unknown numbers are absent. */
export async function listLegalEntityNames(
  database: Database,
  numbers: readonly string[],
): Promise<Map<string, string | null>> {
  const found = await readInTurns(numbers, (some) =>
    database.select().from(legalEntities).where(inArray(legalEntities.finess, some)),
  )
  return new Map(found.map(({ finess, name }) => [finess, name]))
}

/** The territories of every region, by region in the order of `regions`, in their order. */
export async function listEveryTerritory(database: Database): Promise<Territory[]> {
  const found = await database.select().from(territories).orderBy(asc(territories.position), asc(territories.name))
  return found.toSorted((one, other) => placeOfRegion(one.region) - placeOfRegion(other.region))
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
