import { and, eq, getTableColumns, inArray, isNull, max, type SQL, sql } from 'drizzle-orm'
import type { Authorized } from '#kernel'
import type { Database, Transaction } from '#storage'
import type { Perimeter } from '../finess-import/perimeter.ts'
import { legalEntities, structures } from '../tables.ts'
import { searchTextOf, searchTextOfName } from './search-text.ts'
import type { LegalEntity, Structure } from './structure.ts'

const { searchText: _, ...structureColumns } = getTableColumns(structures)

export { structureColumns }

/** Rows per statement: some 8 000 parameters, where SQLite allows 32 766 and PostgreSQL 65 535. */
export const batchSize = 500

export async function findStructure(database: Database, finess: string): Promise<Structure | undefined> {
  const [found] = await database.select(structureColumns).from(structures).where(eq(structures.finess, finess))
  return found
}

/** The structures of these numbers, open or closed; `batchSize` numbers at most. */
export async function listStructures(database: Database, numbers: readonly string[]): Promise<Structure[]> {
  return database
    .select(structureColumns)
    .from(structures)
    .where(inArray(structures.finess, [...numbers]))
}

/** Numbers of the open structures of a perimeter. */
export async function listOpenNumbers(database: Database, perimeter: Perimeter): Promise<string[]> {
  const rows = await database
    .select({ finess: structures.finess })
    .from(structures)
    .where(and(isNull(structures.closedOn), inPerimeter(perimeter)))
  return rows.map((row) => row.finess)
}

/** Date of the most recent data of a perimeter; null for an empty register. */
export async function latestDataDate(database: Database, perimeter: Perimeter): Promise<string | null> {
  const [row] = await database
    .select({ latest: max(structures.dataDate) })
    .from(structures)
    .where(inPerimeter(perimeter))
  return row?.latest ?? null
}

function inPerimeter({ region }: Perimeter): SQL | undefined {
  return region === null ? undefined : inArray(structures.departement, [...region.departements])
}

/** Legal entities of these numbers, `batchSize` at most, with the text by which a search finds them. */
export function listLegalEntities(database: Database, numbers: readonly string[]) {
  return database
    .select()
    .from(legalEntities)
    .where(inArray(legalEntities.finess, [...numbers]))
}

/** Writes legal entities, `batchSize` at most. A file without names erases no name. */
export async function putLegalEntities(
  transaction: Transaction,
  _perimeter: Authorized<Perimeter>,
  entities: readonly LegalEntity[],
): Promise<void> {
  if (entities.length === 0) return
  await transaction
    .insert(legalEntities)
    .values(entities.map((entity) => ({ ...entity, searchText: searchTextOfName(entity.name) })))
    .onConflictDoUpdate({
      target: legalEntities.finess,
      set: {
        name: sql`coalesce(excluded.name, ${legalEntities.name})`,
        searchText: sql`case when excluded.name is null then ${legalEntities.searchText} else excluded.search_text end`,
      },
    })
}

const everyColumn = Object.fromEntries(
  Object.entries(getTableColumns(structures)).map(([key, column]) => [key, sql.raw(`excluded.${column.name}`)]),
)

/** Inserts or replaces structures, `batchSize` at most. */
export async function putStructures(
  transaction: Transaction,
  _perimeter: Authorized<Perimeter>,
  batch: readonly Structure[],
): Promise<void> {
  if (batch.length === 0) return
  await transaction
    .insert(structures)
    .values(batch.map((structure) => ({ ...structure, searchText: searchTextOf(structure) })))
    .onConflictDoUpdate({ target: structures.finess, set: everyColumn })
}

/**
 * Records that a file of this kind and date holds these structures unchanged. `batchSize` at most. The search text is not
 * written again: a change of `searchTextOf` needs a migration.
 */
export async function putOrigin(
  transaction: Transaction,
  _perimeter: Authorized<Perimeter>,
  numbers: readonly string[],
  origin: Pick<Structure, 'source' | 'dataDate'>,
): Promise<void> {
  if (numbers.length === 0) return
  await transaction
    .update(structures)
    .set(origin)
    .where(inArray(structures.finess, [...numbers]))
}

/** Marks structures as closed, `batchSize` at most. Their rows stay: past diagnoses refer to them. */
export async function closeStructures(
  transaction: Transaction,
  _perimeter: Authorized<Perimeter>,
  numbers: readonly string[],
  closedOn: string,
): Promise<void> {
  await transaction
    .update(structures)
    .set({ closedOn })
    .where(inArray(structures.finess, [...numbers]))
}
