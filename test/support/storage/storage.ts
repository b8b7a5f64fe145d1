import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject } from 'vitest'
import { newId } from '#kernel'
import { openStorage, type Storage } from '#storage'
import { openPglite } from './pglite.ts'

export interface TestStorage {
  storage: Storage
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
  const storage = await openStorage({ DATA_DIR: folder })
  return { storage, close: () => storage.close().then(() => rmSync(folder, { recursive: true, force: true })) }
}

async function openOnServer(url: string): Promise<TestStorage> {
  const { Client } = await import('pg')
  const name = `test_${newId().replaceAll('-', '')}`
  const client = new Client({ connectionString: `${url}/postgres` })
  await client.connect()
  await client.query(`create database ${name}`)
  await client.end()
  const storage = await openStorage({ DATABASE_URL: `${url}/${name}`, DATA_DIR: '' })
  return { storage, close: () => storage.close() }
}
