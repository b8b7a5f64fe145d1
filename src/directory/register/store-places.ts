import { and, asc, eq, gt, inArray, isNull, or, type SQL } from 'drizzle-orm'
import type { Place } from '#access'
import { batchesOf, type Located } from '#kernel'
import type { Database } from '#storage'
import { structures, territories, territoryMembers } from '../tables.ts'
import type { Region } from './regions.ts'
import { batchSize, structureColumns } from './store.ts'
import { byName } from './store-search.ts'
import type { Structure } from './structure.ts'
import { type PlaceFacts, placeFrom } from './structure-place.ts'

const facts = {
  finess: structures.finess,
  legalEntityFiness: structures.legalEntityFiness,
  departement: structures.departement,
  territoryId: territories.id,
  territoryRegion: territories.region,
}

function selectFacts(database: Database) {
  return database
    .select(facts)
    .from(structures)
    .leftJoin(territoryMembers, eq(territoryMembers.finess, structures.finess))
    .leftJoin(territories, eq(territories.id, territoryMembers.territoryId))
}

/** Where a structure is, open or closed, and its département; undefined when the register does not hold it. */
export async function placeOf(database: Database, finess: string): Promise<(Place & Located) | undefined> {
  const [found] = await selectFacts(database).where(eq(structures.finess, finess))
  return found && { ...placeFrom(found), departement: found.departement }
}

/** The places of many structures, by number. Unknown numbers are absent. */
export async function listPlaces(database: Database, numbers: readonly string[]): Promise<Map<string, Place>> {
  const found: PlaceFacts[] = []
  for (const batch of batchesOf(new Set(numbers), batchSize)) {
    found.push(...(await selectFacts(database).where(inArray(structures.finess, batch))))
  }
  return new Map(found.map((each) => [each.finess, placeFrom(each)]))
}

/** The open structures that a legal entity runs, by name. */
export async function structuresOfLegalEntity(database: Database, legalEntityFiness: string): Promise<Structure[]> {
  return database
    .select(structureColumns)
    .from(structures)
    .where(and(eq(structures.legalEntityFiness, legalEntityFiness), isNull(structures.closedOn)))
    .orderBy(byName, asc(structures.finess))
}

/** The open structures that some legal entities run, in no order. */
export async function structuresOfLegalEntities(database: Database, entities: readonly string[]): Promise<Structure[]> {
  const found: Structure[] = []
  for (const batch of batchesOf(new Set(entities), batchSize)) {
    const rows = await database
      .select(structureColumns)
      .from(structures)
      .where(and(inArray(structures.legalEntityFiness, batch), isNull(structures.closedOn)))
    found.push(...rows)
  }
  return found
}

/** A structure of the register, and where it is. */
export interface PlacedStructure {
  readonly structure: Structure
  readonly place: Place
}

/** The open structures of a region, by name. */
export function listOpenOfRegion(database: Database, region: Region): Promise<PlacedStructure[]> {
  return listOfRegion(database, region, isNull(structures.closedOn))
}

/** The structures of a region that were open on a day (`AAAA-MM-JJ`) or opened later, by name: also those closed since. */
export function listOfRegionSince(database: Database, region: Region, day: string): Promise<PlacedStructure[]> {
  return listOfRegion(database, region, or(isNull(structures.closedOn), gt(structures.closedOn, day)))
}

/** What a figure of a region needs to know of a structure. */
export interface StructureOutline
  extends Pick<Structure, 'finess' | 'legalEntityFiness' | 'kind' | 'departement' | 'openedOn' | 'closedOn'> {
  readonly place: Place
}

/** Like `listOfRegionSince`, by number and without names: a region has thousands of structures. */
export async function listOutlinesSince(database: Database, region: Region, day: string): Promise<StructureOutline[]> {
  const rows = await database
    .select({
      ...facts,
      kind: structures.kind,
      openedOn: structures.openedOn,
      closedOn: structures.closedOn,
    })
    .from(structures)
    .leftJoin(territoryMembers, eq(territoryMembers.finess, structures.finess))
    .leftJoin(territories, eq(territories.id, territoryMembers.territoryId))
    .where(
      and(
        or(isNull(structures.closedOn), gt(structures.closedOn, day)),
        inArray(structures.departement, [...region.departements]),
      ),
    )
    .orderBy(asc(structures.finess))
  return rows.map(({ territoryId, territoryRegion, ...outline }) => ({
    ...outline,
    place: placeFrom({ ...outline, territoryId, territoryRegion }),
  }))
}

async function listOfRegion(database: Database, region: Region, which: SQL | undefined): Promise<PlacedStructure[]> {
  const rows = await database
    .select({ structure: structureColumns, territoryId: territories.id, territoryRegion: territories.region })
    .from(structures)
    .leftJoin(territoryMembers, eq(territoryMembers.finess, structures.finess))
    .leftJoin(territories, eq(territories.id, territoryMembers.territoryId))
    .where(and(which, inArray(structures.departement, [...region.departements])))
    .orderBy(byName, asc(structures.finess))
  return rows.map(({ structure, ...territory }) => ({ structure, place: placeFrom({ ...structure, ...territory }) }))
}
