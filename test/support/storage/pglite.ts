import { readFileSync } from 'node:fs'
import { PGlite } from '@electric-sql/pglite'
import { drizzle } from 'drizzle-orm/pglite'
import { inject } from 'vitest'
import type { Database, Storage, Transaction } from '#storage'
import { inTransaction } from '../../../src/storage/transaction.ts'

/** PostgreSQL inside the test process, migrated (`pglite-template.ts`): one connection, so reads wait for writes too. */
export async function openPglite(): Promise<Storage> {
  const client = new PGlite({ loadDataDir: new Blob([readFileSync(inject('pgliteTemplate'))]) })
  const db = drizzle(client)
  const queue = oneAtATime()
  const control = async (statement: string) => void (await client.exec(statement))
  return {
    dialect: 'postgresql',
    read: (work) => queue(() => work(db as unknown as Database)),
    write: (work) => queue(() => inTransaction('BEGIN', control, () => work(db as unknown as Transaction))),
    snapshot: (work) => queue(() => inTransaction('BEGIN', control, () => work(db as unknown as Database))),
    forget: async () => undefined,
    check: async () => void (await client.query('select 1')),
    checkWrite: async () => void (await client.query('select pg_current_xact_id()')),
    close: () => client.close(),
  }
}

/** Makes pieces of work wait for each other: the one connection holds one transaction at a time. */
function oneAtATime(): <Result>(work: () => Promise<Result>) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const result = last.then(work)
    last = result.catch(() => undefined)
    return result
  }
}
