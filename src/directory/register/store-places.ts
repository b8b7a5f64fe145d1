import { and, asc, eq, gt, inArray, isNull, or, type SQL, sql } from 'drizzle-orm'
import type { Place } from '#access'
import { flatMapInTurns, type Located, nextTurn, readInTurns, takeLargePlace } from '#kernel'
import type { Database } from '#storage'
import { structures, territories, territoryMembers } from '../tables.ts'
import type { Region } from './regions.ts'
import { structureColumns } from './store.ts'
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
  const found: PlaceFacts[] = await readInTurns(numbers, (some) =>
    selectFacts(database).where(inArray(structures.finess, some)),
  )
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
  return readInTurns(entities, (some) =>
    database
      .select(structureColumns)
      .from(structures)
      .where(and(inArray(structures.legalEntityFiness, some), isNull(structures.closedOn))),
  )
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

/** An ordinary region in one reading, and a turn of some tens of milliseconds for a larger one. */
const outlinesAtOnce = 4_000
/** More structures than any region of France follows: what is read of them takes its place before it fills the memory. */
const largeRegion = 10_000

/**
 * Like `listOfRegionSince`, by number and without names: a region has thousands of structures. They are read a page at a time, and others
 * are answered between two pages.
 */
export async function listOutlinesSince(database: Database, region: Region, day: string): Promise<StructureOutline[]> {
  const outlines: StructureOutline[] = []
  const one = oneOfEach()
  for (let last = ''; ; ) {
    const rows = await outlinesAfter(database, last, { region, day })
    // Written out: copying thousands of rows by `...` takes longer than reading them.
    for (const row of rows) {
      const { finess, openedOn, closedOn, territoryRegion } = row
      const [legalEntityFiness, departement, kind] = [one(row.legalEntityFiness), one(row.departement), one(row.kind)]
      const territoryId = row.territoryId && one(row.territoryId)
      const place = placeFrom({ finess, legalEntityFiness, departement, territoryId, territoryRegion })
      outlines.push({ finess, legalEntityFiness, departement, kind, openedOn, closedOn, place })
    }
    if (rows.length < outlinesAtOnce) return outlines
    if (outlines.length >= largeRegion) await takeLargePlace()
    last = rows.at(-1)?.finess ?? last
    await nextTurn()
  }
}

function outlinesAfter(
  database: Database,
  last: string,
  { region, day }: { readonly region: Region; readonly day: string },
) {
  const { finess, kind, openedOn, closedOn, departement } = structures
  // By their index, whole départements are read and sorted again for each page: the pages after the first follow the numbers.
  const searched = last === '' ? sql`${departement}` : sql`${departement} || ''`
  return database
    .select({ ...facts, kind, openedOn, closedOn })
    .from(structures)
    .leftJoin(territoryMembers, eq(territoryMembers.finess, finess))
    .leftJoin(territories, eq(territories.id, territoryMembers.territoryId))
    .where(and(gt(finess, last), or(isNull(closedOn), gt(closedOn, day)), inArray(searched, [...region.departements])))
    .orderBy(asc(finess))
    .limit(outlinesAtOnce)
}

/** Keeps one text of those that are equal: thousands of structures share a few départements and territories. */
function oneOfEach(): <Text extends string>(text: Text) => Text {
  const known = new Map<string, string>()
  return <Text extends string>(text: Text) => {
    const first = known.get(text)
    if (first === undefined) known.set(text, text)
    return (first ?? text) as Text
  }
}

async function listOfRegion(database: Database, region: Region, which: SQL | undefined): Promise<PlacedStructure[]> {
  const ordered = await database
    .select({ finess: structures.finess })
    .from(structures)
    .where(and(which, inArray(structures.departement, [...region.departements])))
    .orderBy(byName, asc(structures.finess))
  const numbers = ordered.map(({ finess }) => finess)
  if (numbers.length >= largeRegion) await takeLargePlace()
  const rows = await readInTurns(numbers, (some) =>
    database
      .select({ structure: structureColumns, territoryId: territories.id, territoryRegion: territories.region })
      .from(structures)
      .leftJoin(territoryMembers, eq(territoryMembers.finess, structures.finess))
      .leftJoin(territories, eq(territories.id, territoryMembers.territoryId))
      .where(and(which, inArray(structures.finess, some))),
  )
  const found = new Map(rows.map((row) => [row.structure.finess, row]))
  return flatMapInTurns(numbers, (finess) => {
    const row = found.get(finess)
    return row ? [{ structure: row.structure, place: placeFrom({ ...row, ...row.structure }) }] : []
  })
}
