import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject } from 'vitest'
import { newId } from '#kernel'
import { openStorage, type Storage } from '#storage'
import { emptyTables } from './empty-tables.ts'
import { openPglite } from './pglite.ts'
import { putMigratedFile } from './sqlite-template.ts'

export interface TestStorage {
  storage: Storage
  /** Its address, on a PostgreSQL server. */
  url?: string
  /** The folder of its file, on SQLite. */
  folder?: string
  close(): Promise<void>
}

/** The database of the running project: false where no PostgreSQL server is installed (the suite is then skipped). */
export const storageAvailable = process.env.TEST_STORAGE !== 'postgresql' || inject('postgresUrl') !== ''

/** Opens a new, empty, migrated database of the dialect under test. */
export async function openTestStorage(): Promise<TestStorage> {
  if (process.env.TEST_STORAGE === 'pglite') {
    const storage = await openPglite()
    return { storage, close: () => storage.close() }
  }
  if (process.env.TEST_STORAGE === 'postgresql') return openOnServer(inject('postgresUrl'))
  const folder = mkdtempSync(join(tmpdir(), 'cap-care-test-'))
  await putMigratedFile(folder)
  const storage = await openStorage({ DATA_DIR: folder })
  return { storage, folder, close: () => storage.close().then(() => rmSync(folder, { recursive: true, force: true })) }
}

/** Names of the databases of suites that ended, emptied: the next suite need not migrate another. */
const free: string[] = []

async function openOnServer(url: string): Promise<TestStorage> {
  const name = free.pop() ?? (await createDatabase(url))
  const storage = await openStorage({ DATABASE_URL: `${url}/${name}`, DATA_DIR: '' })
  const close = async () => {
    await storage.close()
    await run(`${url}/${name}`, emptyTables)
    free.push(name)
  }
  return { storage, url: `${url}/${name}`, close }
}

async function createDatabase(url: string): Promise<string> {
  const name = `test_${newId().replaceAll('-', '')}`
  await run(`${url}/postgres`, `create database ${name}`)
  return name
}

async function run(url: string, statement: string): Promise<void> {
  const { Client } = await import('pg')
  const client = new Client({ connectionString: url })
  await client.connect()
  await client.query(statement)
  await client.end()
}
