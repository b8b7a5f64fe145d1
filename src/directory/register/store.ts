import { and, eq, getTableColumns, inArray, isNull, max, type SQL, sql } from 'drizzle-orm'
import type { Authorized } from '#kernel'
import { type Database, prepared, type Transaction } from '#storage'
import type { Perimeter } from '../finess-import/perimeter.ts'
import { legalEntities, structures } from '../tables.ts'
import { searchTextOf, searchTextOfName } from './search-text.ts'
import type { LegalEntity, Structure } from './structure.ts'

const { searchText: _, ...structureColumns } = getTableColumns(structures)

export { structureColumns }

/** Rows per statement: some 8 000 parameters, where SQLite allows 32 766 and PostgreSQL 65 535. */
export const batchSize = 500
/** Legal entities per statement: they have two columns. */
export const entityBatchSize = 5_000

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

/** The open structures of a perimeter, each with its département. */
export function listOpen(database: Database, perimeter: Perimeter) {
  return database
    .select({ finess: structures.finess, departement: structures.departement })
    .from(structures)
    .where(and(isNull(structures.closedOn), inPerimeter(perimeter)))
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

/** Writes legal entities, `entityBatchSize` at most. A file without names erases no name. */
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

const columns = getTableColumns(structures)
const columnNames = Object.keys(columns) as (keyof typeof columns)[]
const everyColumn = Object.fromEntries(
  Object.entries(columns).map(([key, column]) => [key, sql.raw(`excluded.${column.name}`)]),
)

/** Inserts or replaces structures, `batchSize` at most. SQLite's search index is fastest in the order of their numbers. */
export async function putStructures(
  transaction: Transaction,
  _perimeter: Authorized<Perimeter>,
  batch: readonly Structure[],
): Promise<void> {
  if (batch.length === 0) return
  const rows = batch.map((structure) => ({ ...structure, searchText: searchTextOf(structure) }))
  if (rows.length < batchSize) await insertOrReplace(transaction, rows)
  else await putFullBatch(transaction, { ...rows.flatMap((row) => columnNames.map((name) => row[name])) })
}

function insertOrReplace(transaction: Transaction, rows: (typeof structures.$inferInsert)[]) {
  return transaction.insert(structures).values(rows).onConflictDoUpdate({ target: structures.finess, set: everyColumn })
}

/** Built once, since building its text takes longer than running it. The place of a value is the name of its placeholder. */
const putFullBatch = prepared('put-structures', (transaction: Transaction) => {
  const placeholders = (row: number) =>
    columnNames.map((name, column) => [name, sql.placeholder(String(row * columnNames.length + column))])
  const rows = Array.from({ length: batchSize }, (_, row) => Object.fromEntries(placeholders(row)))
  return insertOrReplace(transaction, rows)
})

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
