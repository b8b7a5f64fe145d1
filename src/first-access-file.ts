import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from './config.ts'

const fileOf = ({ DATA_DIR }: Pick<Config, 'DATA_DIR'>) => join(DATA_DIR, 'premier-acces.txt')

/** Writes the link of the first administrator where the account of the server alone reads it. Returns the path. */
export function keepFirstAccess(config: Pick<Config, 'DATA_DIR'>, address: string): string {
  mkdirSync(config.DATA_DIR, { recursive: true, mode: 0o700 })
  const file = fileOf(config)
  writeFileSync(file, `${address}\n`, { mode: 0o600, flag: 'wx' })
  return file
}

/** The link of an earlier start opens nothing any more. */
export function forgetFirstAccess(config: Pick<Config, 'DATA_DIR'>): void {
  rmSync(fileOf(config), { force: true })
}
