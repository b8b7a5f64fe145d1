import { asc, count, eq, getTableColumns, getTableName, sql } from 'drizzle-orm'
import { type Authorized, batchesOf } from '#kernel'
import { type Database, primaryKeyColumns, type Table, type Transaction } from '#storage'
import { nextPageRows } from './weight.ts'

const mostPageRows = 1_000
/** The first page of a table, whose rows may be heavy. */
const firstPageRows = 50
/** SQLite takes 32 766 values in one statement, PostgreSQL 65 535. */
const mostValues = 30_000

export type Row = Record<string, unknown>

/** Every row of a table, in the order of its primary key, in pages. */
export async function* readRows(database: Database, table: Table): AsyncGenerator<Row> {
  const key = await primaryKeyColumns(table)
  const columns = sql.join(
    key.map(({ column }) => sql`${column}`),
    sql`, `,
  )
  let after = sql`true`
  let pageRows = firstPageRows
  for (;;) {
    const order = key.map(({ column }) => asc(column))
    const page = await database
      .select()
      .from(table)
      .where(after)
      .orderBy(...order)
      .limit(pageRows)
    yield* page
    const last = page.at(-1)
    if (!last || page.length < pageRows) return
    pageRows = nextPageRows(page, mostPageRows)
    after = sql`(${columns}) > (${sql.join(
      key.map(({ name }) => sql`${last[name]}`),
      sql`, `,
    )})`
  }
}

/** How many rows each table has, by its name. */
export async function countRows(database: Database, tables: readonly Table[]): Promise<Map<string, number>> {
  const counts = new Map<string, number>()
  for (const table of tables) {
    const [counted] = await database.select({ rows: count() }).from(table)
    counts.set(getTableName(table), counted?.rows ?? 0)
  }
  return counts
}

/** Whether the log has a row with this hash. */
export async function logHolds(database: Database, log: Table, hash: string): Promise<boolean> {
  const { hash: column } = getTableColumns(log)
  if (!column) return false
  const found = await database.select({ one: sql`1` }).from(log).where(eq(column, hash)).limit(1)
  return found.length > 0
}

/** Empties every table, those that refer to others first. */
export async function clearTables(transaction: Transaction, tables: Authorized<readonly Table[]>): Promise<void> {
  for (const table of tables.toReversed()) await transaction.delete(table)
}

export async function insertRows(
  transaction: Transaction,
  table: Authorized<Table>,
  rows: readonly Row[],
): Promise<void> {
  const size = Math.max(1, Math.floor(mostValues / Object.keys(getTableColumns(table)).length))
  for (const batch of batchesOf(rows, size)) await transaction.insert(table).values(batch as never)
}

/** The names of the columns that hold instants. */
export function instantColumns(table: Table): string[] {
  return Object.entries(getTableColumns(table)).flatMap(([name, column]) => (column.dataType === 'date' ? [name] : []))
}

export { getTableName as tableName }
