import { asc, count, getTableColumns, getTableName, sql } from 'drizzle-orm'
import type { Authorized } from '#kernel'
import { type Database, primaryKeyColumns, type Table, type Transaction } from '#storage'

const pageRows = 1_000
/** SQLite takes 32 766 values in one statement, PostgreSQL 65 535. */
const mostValues = 30_000

export type Row = Record<string, unknown>

/** Every row of a table, in the order of its key, a page at a time. */
export async function* readRows(database: Database, table: Table): AsyncGenerator<Row> {
  const key = primaryKeyColumns(table)
  const columns = sql.join(
    key.map(({ column }) => sql`${column}`),
    sql`, `,
  )
  let after = sql`true`
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
    after = sql`(${columns}) > (${sql.join(
      key.map(({ name }) => sql`${last[name]}`),
      sql`, `,
    )})`
  }
}

export async function countRows(database: Database, tables: readonly Table[]): Promise<number> {
  let total = 0
  for (const table of tables) {
    const [counted] = await database.select({ rows: count() }).from(table)
    total += counted?.rows ?? 0
  }
  return total
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
  for (let from = 0; from < rows.length; from += size) {
    await transaction.insert(table).values(rows.slice(from, from + size) as never)
  }
}

/** The names of the columns that hold instants. */
export function instantColumns(table: Table): string[] {
  return Object.entries(getTableColumns(table)).flatMap(([name, column]) => (column.dataType === 'date' ? [name] : []))
}

export { getTableName as tableName }
