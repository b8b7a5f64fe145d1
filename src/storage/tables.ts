import { getTableColumns } from 'drizzle-orm'
import * as postgres from 'drizzle-orm/pg-core'
import * as sqlite from 'drizzle-orm/sqlite-core'
import { dialect } from './dialect.ts'

/** Any table, whatever it holds. */
export type Table = sqlite.SQLiteTable

type Column = sqlite.SQLiteColumn

/** The columns of the primary key, with their names in code, in order. */
export function primaryKeyColumns(table: Table): { name: string; column: Column }[] {
  const columns = Object.entries(getTableColumns(table)) as [string, Column][]
  const single = columns.filter(([, column]) => column.primary).map(([name, column]) => ({ name, column }))
  return single.length > 0 ? single : compositeKey(table, columns)
}

function compositeKey(table: Table, columns: [string, Column][]): { name: string; column: Column }[] {
  const config = dialect === 'sqlite' ? sqlite.getTableConfig(table) : postgres.getTableConfig(table as never)
  const key = config.primaryKeys[0]?.columns ?? []
  return key.flatMap((part) =>
    columns.filter(([, column]) => column.name === part.name).map(([name, column]) => ({ name, column })),
  )
}
