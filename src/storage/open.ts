import { join } from 'node:path'
import type { Config } from '../config.ts'
import type { Storage } from './storage.ts'

/** Opens the database that the settings name. Only the driver in use is loaded. */
export async function openStorage(config: Pick<Config, 'DATABASE_URL' | 'DATA_DIR'>): Promise<Storage> {
  if (config.DATABASE_URL) {
    const { openPostgres } = await import('./postgres.ts')
    return openPostgres(config.DATABASE_URL)
  }
  const { openSqlite } = await import('./sqlite.ts')
  return openSqlite(join(config.DATA_DIR, 'cap-care.sqlite'))
}
