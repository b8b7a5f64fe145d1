import { PGlite } from '@electric-sql/pglite'
import { drizzle } from 'drizzle-orm/pglite'
import { migrate } from 'drizzle-orm/pglite/migrator'
import type { Database, Storage, Transaction } from '#storage'
import { migrationsFolder } from '../../src/storage/migrations.ts'
import { inTransaction, oneAtATime } from '../../src/storage/transaction.ts'

/** PostgreSQL inside the test process: one connection, so reads wait for writes too. */
export async function openPglite(): Promise<Storage> {
  const client = new PGlite()
  const db = drizzle(client)
  await migrate(db, { migrationsFolder: migrationsFolder('postgresql') })
  const queue = oneAtATime()
  const control = async (statement: string) => void (await client.exec(statement))
  return {
    dialect: 'postgresql',
    read: (work) => queue(() => work(db as unknown as Database)),
    write: (work) => queue(() => inTransaction('BEGIN', control, () => work(db as unknown as Transaction))),
    snapshot: (work) => queue(() => inTransaction('BEGIN', control, () => work(db as unknown as Database))),
    forget: async () => undefined,
    check: async () => void (await client.query('select 1')),
    close: () => client.close(),
  }
}
