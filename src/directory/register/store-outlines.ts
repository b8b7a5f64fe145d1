import { and, asc, eq, gt, isNull, or, type SQLWrapper, sql } from 'drizzle-orm'
import type { Place } from '#access'
import { nextTurn, takeLargePlace } from '#kernel'
import { amongListed, type Database, listed, preparedTexts, type TextRow } from '#storage'
import { structures, territories, territoryMembers } from '../tables.ts'
import type { Kind } from './kinds.ts'
import type { Region } from './regions.ts'
import type { Structure } from './structure.ts'
import { placeFrom } from './structure-place.ts'

/** What a figure of a region needs to know of a structure. */
export interface StructureOutline
  extends Pick<Structure, 'finess' | 'legalEntityFiness' | 'kind' | 'departement' | 'openedOn' | 'closedOn'> {
  readonly place: Place
}

/** An ordinary region in one reading, and a turn of some tens of milliseconds for a larger one. */
const outlinesAtOnce = 4_000

/** More structures than any region of France follows: what is read of them takes its place before it fills the memory. */
export const largeRegion = 10_000

/**
 * Like `listOfRegionSince`, by number and without names: a region has thousands of structures. They are read a page at a time, and others
 * are answered between two pages.
 */
export async function listOutlinesSince(database: Database, region: Region, day: string): Promise<StructureOutline[]> {
  const outlines: StructureOutline[] = []
  const departements = listed(region.departements)
  const one = oneOfEach()
  for (let last = ''; ; ) {
    const read = last === '' ? firstOutlines : outlinesAfter
    const rows = await read(database, { last, day, departements })
    for (const row of rows) outlines.push(outlineFrom(row, one))
    if (rows.length < outlinesAtOnce) return outlines
    if (outlines.length >= largeRegion) await takeLargePlace()
    last = outlines.at(-1)?.finess ?? last
    await nextTurn()
  }
}

const firstOutlines = preparedTexts('first-outlines', (database) => selectOutlines(database, structures.departement))

/** By their index, whole départements are read and sorted again for each page: the pages after the first follow the numbers. */
const outlinesAfter = preparedTexts('outlines-after', (database) =>
  selectOutlines(database, sql`${structures.departement} || ''`),
)

function selectOutlines(database: Database, searched: SQLWrapper) {
  const { finess, legalEntityFiness, departement, kind, openedOn, closedOn } = structures
  return database
    .select({
      finess,
      legalEntityFiness,
      departement,
      territoryId: territories.id,
      territoryRegion: territories.region,
      kind,
      openedOn,
      closedOn,
    })
    .from(structures)
    .leftJoin(territoryMembers, eq(territoryMembers.finess, finess))
    .leftJoin(territories, eq(territories.id, territoryMembers.territoryId))
    .where(
      and(
        gt(finess, sql.placeholder('last')),
        or(isNull(closedOn), gt(closedOn, sql.placeholder('day'))),
        amongListed(searched, 'departements'),
      ),
    )
    .orderBy(asc(finess))
    .limit(outlinesAtOnce)
}

/** The row in the order of its columns in `selectOutlines`. */
function outlineFrom(row: TextRow, one: OneOfEach): StructureOutline {
  const [finess, entity, area, territory, territoryRegion = null, kind, openedOn = null, closedOn = null] = row
  const [legalEntityFiness, departement] = [one(entity ?? ''), one(area ?? '')]
  const place = { finess: finess ?? '', legalEntityFiness, departement }
  return {
    ...place,
    kind: one(kind ?? '') as Kind,
    openedOn,
    closedOn,
    place: placeFrom({ ...place, territoryId: territory ? one(territory) : null, territoryRegion }),
  }
}

type OneOfEach = (text: string) => string

/** Keeps one text of those that are equal: thousands of structures share a few départements and territories. */
function oneOfEach(): OneOfEach {
  const known = new Map<string, string>()
  return (text) => {
    const first = known.get(text)
    if (first === undefined) known.set(text, text)
    return first ?? text
  }
}
