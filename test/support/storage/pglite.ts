import { readFileSync } from 'node:fs'
import { PGlite } from '@electric-sql/pglite'
import { drizzle } from 'drizzle-orm/pglite'
import { inject } from 'vitest'
import type { Database, Storage, Transaction } from '#storage'
import { inTransaction } from '../../../src/storage/transaction.ts'
import { emptyTables } from './empty-tables.ts'

/** Databases of suites that ended, emptied: making one takes more than half a second of processor. */
const free: PGlite[] = []

/** PostgreSQL inside the test process, migrated (`pglite-template.ts`): one connection, so reads wait for writes too. */
export async function openPglite(): Promise<Storage> {
  const client = free.pop() ?? new PGlite({ loadDataDir: new Blob([readFileSync(inject('pgliteTemplate'))]) })
  const db = drizzle(client)
  const queue = oneAtATime()
  const control = async (statement: string) => void (await client.exec(statement))
  return {
    dialect: 'postgresql',
    read: (work) => queue.add(() => work(db as unknown as Database)),
    write: (work) => queue.add(() => inTransaction('BEGIN', control, () => work(db as unknown as Transaction))),
    snapshot: (work) => queue.add(() => inTransaction('BEGIN', control, () => work(db as unknown as Database))),
    forget: async () => undefined,
    check: async () => void (await client.query('select 1')),
    checkWrite: async () => void (await client.query('select pg_current_xact_id()')),
    close: async () => {
      await queue.end()
      await control(emptyTables)
      free.push(client)
    },
  }
}

/** Makes pieces of work wait for each other: the one connection holds one transaction at a time. */
function oneAtATime() {
  let last: Promise<unknown> = Promise.resolve()
  let ended = false
  return {
    add: async <Result>(work: () => Promise<Result>): Promise<Result> => {
      if (ended) throw new Error('The database is closed.')
      const result = last.then(work)
      last = result.catch(() => undefined)
      return result
    },
    /** Work that comes later would reach the database of the next suite: it is refused. */
    end: async () => {
      ended = true
      await last
    },
  }
}
