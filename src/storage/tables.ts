import { getTableColumns } from 'drizzle-orm'
import type { getTableConfig, SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import { dialect } from './dialect.ts'

/** Any table, whatever it holds. */
export type Table = SQLiteTable

/** The columns of the primary key, with their names in code, in order. */
export async function primaryKeyColumns(table: Table): Promise<{ name: string; column: SQLiteColumn }[]> {
  const columns = Object.entries(getTableColumns(table)) as [string, SQLiteColumn][]
  const single = columns.filter(([, column]) => column.primary).map(([name, column]) => ({ name, column }))
  return single.length > 0 ? single : compositeKey(table, columns)
}

async function compositeKey(table: Table, columns: [string, SQLiteColumn][]) {
  const config = (await configReader())(table)
  const key = config.primaryKeys[0]?.columns ?? []
  return key.flatMap((part) =>
    columns.filter(([, column]) => column.name === part.name).map(([name, column]) => ({ name, column })),
  )
}

/** Loads the whole module of the dialect, which the server itself does without. */
async function configReader(): Promise<typeof getTableConfig> {
  const words = dialect === 'sqlite' ? import('drizzle-orm/sqlite-core') : import('drizzle-orm/pg-core')
  return (await words).getTableConfig as typeof getTableConfig
}
