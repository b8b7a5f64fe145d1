import { sql } from 'drizzle-orm'
import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres'
import { migrate } from 'drizzle-orm/node-postgres/migrator'
import { Pool, type PoolClient } from 'pg'
import { withCodeOfLoss } from './connection-loss.ts'
import { migrationsFolder } from './migrations.ts'
import type { Database, Storage, Transaction } from './storage.ts'
import { type Begin, inTransaction } from './transaction.ts'

/** Opens a PostgreSQL database and migrates it. Reads share the pool; each write takes one connection. */
export async function openPostgres(url: string): Promise<Storage> {
  const pool = new Pool({ connectionString: url })
  // An idle connection that the server drops must not end the process: the next query opens another.
  pool.on('error', () => undefined)
  const db = drizzle(pool)
  await migrateAlone(pool)
  const database = asDatabase(db)
  return {
    dialect: 'postgresql',
    read: (work) => work(database).catch(withCodeOfLoss),
    write: (work) => onOneConnection(pool, 'BEGIN', work),
    snapshot: (work) => onOneConnection(pool, 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY', work),
    // VACUUM and the administrator of PostgreSQL decide how long erased data stay in its files.
    forget: async () => undefined,
    check: async () => void (await db.execute(sql`select 1`)),
    checkWrite: () => onOneConnection(pool, 'BEGIN', writeForNothing),
    close: () => pool.end(),
  }
}

/**
 * Asking for a transaction number makes PostgreSQL write to its log; a standby server refuses. Sorting two megabytes with
 * little memory makes it write them to its disk, where a full one is told before a save meets it; nothing stays of them.
 */
async function writeForNothing(transaction: Transaction): Promise<void> {
  const db = transaction as unknown as NodePgDatabase
  await db.execute(sql`set local work_mem = '64kB'`)
  const { rows } = await db.execute(
    sql`select pg_current_xact_id() as number, current_setting('transaction_read_only') as only_read`,
  )
  if (rows[0]?.only_read !== 'off') throw new Error('The database takes no write.')
  await db.execute(sql`select count(*) from (
    select md5(number::text) || repeat('-', 200) from generate_series(1, 8000) as number order by 1 offset 1) as sorted`)
}

/** One handle for each connection, so that `prepared` prepares its statements once. */
const handles = new WeakMap<PoolClient, Transaction>()

function handleOf(client: PoolClient): Transaction {
  const handle = handles.get(client) ?? (asDatabase(drizzle(client)) as Transaction)
  handles.set(client, handle)
  return handle
}

async function onOneConnection<Result>(pool: Pool, begin: Begin, work: (transaction: Transaction) => Promise<Result>) {
  const client = await pool.connect()
  let lost: Error | undefined
  const noteLoss = (error: Error) => {
    lost = error
  }
  client.on('error', noteLoss)
  try {
    return await inTransaction(begin, controlOf(client), () => work(handleOf(client))).catch(withCodeOfLoss)
  } finally {
    client.off('error', noteLoss)
    client.release(lost)
  }
}

/** PostgreSQL answers ROLLBACK, and no error, to the COMMIT of a transaction that it had given up. */
function controlOf(client: PoolClient) {
  return async (statement: string) => {
    const { command } = await client.query(statement)
    if (statement === 'COMMIT' && command !== 'COMMIT') throw new Error('The transaction was undone.')
  }
}

/** Two servers that start together migrate one after the other. */
async function migrateAlone(pool: Pool): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query("select pg_advisory_lock(hashtext('cap-care-migrations'))")
    await migrate(drizzle(client), { migrationsFolder: migrationsFolder('postgresql') })
    await client.query("select pg_advisory_unlock(hashtext('cap-care-migrations'))")
  } finally {
    client.release()
  }
}

function asDatabase(db: unknown): Database {
  return db as Database
}
