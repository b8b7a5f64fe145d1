import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AppError } from '#kernel'
import type { Config } from './config.ts'

/**
 * Settings for a trial: an empty database in a temporary folder that is erased when the process ends, served to this
 * machine only, whose mails stay in that folder. The dialect of the tables is chosen when the process starts, so the settings must not name a PostgreSQL
 * database.
 */
export function scratchConfig(config: Config): Config {
  if (config.DATABASE_URL) throw new AppError('unavailable', 'scratch-on-postgresql')
  const folder = mkdtempSync(join(tmpdir(), 'cap-care-scratch-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  const local = { DATA_DIR: folder, HOST: '127.0.0.1', PORT: 0, PUBLIC_URL: undefined, SMTP_URL: undefined } as const
  return { ...config, ...local, OPEN_DIAGNOSIS: 'on' }
}
