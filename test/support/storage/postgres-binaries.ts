import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** The folder of the programs of a PostgreSQL server; undefined where it is not installed. */
export function postgresBinaries(): string | undefined {
  const asked = spawnSync('pg_config', ['--bindir'], { encoding: 'utf8' })
  const folder = asked.status === 0 ? asked.stdout.trim() : ''
  return folder && existsSync(join(folder, 'initdb')) ? folder : undefined
}
