import { join } from 'node:path'
import type { Storage } from './storage.ts'

interface StorageConfig {
  readonly DATABASE_URL?: string | undefined
  readonly DATA_DIR: string
}

/** Opens the database that the settings name. Only the driver in use is loaded. */
export async function openStorage(config: StorageConfig): Promise<Storage> {
  if (config.DATABASE_URL) {
    const { openPostgres } = await import('./postgres.ts')
    return openPostgres(config.DATABASE_URL)
  }
  const { openSqlite } = await import('./sqlite.ts')
  return openSqlite(join(config.DATA_DIR, 'cap-care.sqlite'))
}
