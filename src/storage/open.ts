import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Storage } from './storage.ts'

interface StorageConfig {
  readonly DATABASE_URL?: string | undefined
  readonly DATA_DIR: string
}

/** Where the data are, for a person: a folder, or a PostgreSQL database without its user and password. */
export interface DataPlace {
  readonly name: string
  /** Whether a database is there. A PostgreSQL database always is: it must exist to be opened. */
  readonly exists: boolean
}

const sqliteFile = ({ DATA_DIR }: StorageConfig) => join(DATA_DIR, 'cap-care.sqlite')

export function dataPlace(config: StorageConfig): DataPlace {
  if (!config.DATABASE_URL) return { name: config.DATA_DIR, exists: existsSync(sqliteFile(config)) }
  const { host, pathname } = new URL(config.DATABASE_URL)
  return { name: `PostgreSQL, ${host}${pathname}`, exists: true }
}

/** Opens the database that the settings name. Only the driver in use is loaded. */
export async function openStorage(config: StorageConfig): Promise<Storage> {
  if (config.DATABASE_URL) {
    const { openPostgres } = await import('./postgres.ts')
    return openPostgres(config.DATABASE_URL)
  }
  const { openSqlite } = await import('./sqlite.ts')
  return openSqlite(sqliteFile(config))
}
