import { setTimeout as pause } from 'node:timers/promises'
import Sqlite from 'better-sqlite3'
import { sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { migrate } from 'drizzle-orm/better-sqlite3/migrator'
import { type GroupControl, groupCommits, type WriteQueue } from './group-commit.ts'
import { migrationsFolder } from './migrations.ts'
import { addPlainWords } from './plain-words.ts'
import { makePrivate } from './private-files.ts'
import type { Database, Storage, Transaction } from './storage.ts'

const lockWaitMilliseconds = 30_000
/** A command that writes for long leaves the lock free for longer than this, so that a server takes its turn. */
const lockRetryMilliseconds = 5

/**
 * Opens the SQLite file and migrates it. One connection writes, behind a queue; another reads, and never sees an
 * uncommitted transaction. `synchronous=FULL`: an acknowledged answer survives a power cut.
 */
export function openSqlite(file: string): Storage {
  makePrivate(file)
  const writer = openWriter(file)
  migrateKeepingRows(writer)
  const reader = keepStatements(new Sqlite(file, { readonly: true }))
  for (const connection of [writer, reader]) addPlainWords(connection)
  const database = drizzle(reader) as unknown as Database
  const transaction = drizzle(writer) as unknown as Transaction
  const queue = groupCommits(controlOf(writer))
  return {
    dialect: 'sqlite',
    read: (work) => work(database),
    write: (work) => queue.write(() => work(transaction)),
    snapshot: (work) => onOwnConnection(file, work),
    forget: logEmptier(writer, queue),
    check: async () => void (await database.select({ one: sql`1` }).from(sql`sqlite_schema`).limit(1)),
    checkWrite: () => queue.write(async () => writeNothing(writer)),
    close: async () => {
      await queue.between(async () => undefined)
      reader.close()
      writer.close()
    },
  }
}

/**
 * A migration may rebuild a table. Foreign keys are off meanwhile (dropping the old table would delete the rows that refer
 * to it), and are checked right after. See « Making Other Kinds Of Table Schema Changes », sqlite.org/lang_altertable.html.
 */
function migrateKeepingRows(writer: Sqlite.Database): void {
  const schemaVersion = () => writer.pragma('schema_version', { simple: true })
  const before = schemaVersion()
  writer.pragma('foreign_keys = OFF')
  migrate(drizzle(writer), { migrationsFolder: migrationsFolder('sqlite') })
  writer.pragma('foreign_keys = ON')
  if (schemaVersion() === before) return
  const broken = writer.pragma('foreign_key_check') as unknown[]
  if (broken.length > 0) throw new Error(`A migration broke ${broken.length} references.`)
}

/** A read transaction on its own connection keeps seeing the instant of its first read, while others write (WAL). */
async function onOwnConnection<Result>(file: string, work: (database: Database) => Promise<Result>): Promise<Result> {
  const connection = new Sqlite(file, { readonly: true })
  addPlainWords(connection)
  try {
    connection.exec('BEGIN')
    return await work(drizzle(connection) as unknown as Database)
  } finally {
    connection.close()
  }
}

/** Flips a number that nobody reads, so that SQLite writes a page of the file. */
function writeNothing(writer: Sqlite.Database): void {
  const version = Number(writer.pragma('user_version', { simple: true }))
  writer.pragma(`user_version = ${version === 0 ? 1 : 0}`)
}

const emptyingAgainMilliseconds = 1_000

/**
 * Moves the write-ahead log of SQLite into the database file and empties the log, whose pages still hold erased data. A
 * backup in progress needs the log, and a full disk takes nothing: emptying is then tried again later. What was erased is erased.
 */
function logEmptier(writer: Sqlite.Database, queue: WriteQueue) {
  let again: NodeJS.Timeout | undefined
  const empty = () =>
    queue.between(async () => {
      clearTimeout(again)
      if (writer.open && !emptied(writer)) again = setTimeout(empty, emptyingAgainMilliseconds).unref()
    })
  return empty
}

function emptied(writer: Sqlite.Database): boolean {
  try {
    const [result] = writer.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[]
    return !result?.busy
  } catch (error) {
    if (error instanceof Sqlite.SqliteError) return false
    throw error
  }
}

function openWriter(file: string): Sqlite.Database {
  const writer = keepStatements(new Sqlite(file))
  writer.pragma('journal_mode = WAL')
  writer.pragma('synchronous = FULL')
  writer.pragma('busy_timeout = 0')
  // Overwrites erased data with zeros. `FAST` would leave whole pages unchanged.
  writer.pragma('secure_delete = ON')
  // What a savepoint sets aside holds answers: it stays in memory, and out of a temporary file.
  writer.pragma('temp_store = MEMORY')
  // Moves the write-ahead log into the database file every 100 pages: a short log is rewritten in place, which reaches the
  // disk in half the time that a growing file takes.
  writer.pragma('wal_autocheckpoint = 100')
  return writer
}

const mostStatements = 200

/**
 * Prepares each SQL text once and keeps the statement: preparing costs as much as running. Values are bound, so there are
 * few texts; the least used is dropped beyond `mostStatements`.
 */
function keepStatements(connection: Sqlite.Database): Sqlite.Database {
  const prepare = connection.prepare.bind(connection) as (source: string) => Sqlite.Statement
  const kept = new Map<string, Sqlite.Statement>()
  connection.prepare = ((source: string) => {
    const statement = kept.get(source) ?? prepare(source)
    kept.delete(source)
    kept.set(source, statement)
    if (kept.size > mostStatements) kept.delete(kept.keys().next().value ?? '')
    return statement
  }) as typeof connection.prepare
  return connection
}

/** Another process (a command) may hold SQLite's lock: waits for it without blocking the requests that only read. */
function controlOf(writer: Sqlite.Database): GroupControl {
  return async (statement) => {
    const deadline = Date.now() + lockWaitMilliseconds
    for (;;) {
      try {
        writer.prepare(statement).run()
        return
      } catch (error) {
        const busy = error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_BUSY')
        if (!busy || Date.now() > deadline) throw error
        await pause(lockRetryMilliseconds)
      }
    }
  }
}
