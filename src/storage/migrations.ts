import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Dialect } from './dialect.ts'

/** Folder of the generated migrations of one dialect. */
export function migrationsFolder(dialect: Dialect): string {
  return fileURLToPath(new URL(`./migrations/${dialect}`, import.meta.url))
}

/** The name of the last migration: two databases with the same mark have the same tables. */
export function schemaMark(dialect: Dialect): string {
  const journal = JSON.parse(readFileSync(`${migrationsFolder(dialect)}/meta/_journal.json`, 'utf8'))
  return journal.entries.at(-1).tag
}
