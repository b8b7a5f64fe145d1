import * as postgres from 'drizzle-orm/pg-core/columns'
import * as postgresIndexes from 'drizzle-orm/pg-core/indexes'
import * as postgresKeys from 'drizzle-orm/pg-core/primary-keys'
import { pgTable } from 'drizzle-orm/pg-core/table'
import * as sqlite from 'drizzle-orm/sqlite-core'
import { dialect } from './dialect.ts'

/*
 * The column types with which rooms declare their tables, once for both dialects. TypeScript sees SQLite's types;
 * PostgreSQL's builders are cast here and nowhere else. Of `pg-core` only the needed modules are imported: the rest would
 * slow each start on SQLite.
 */

const onPostgres = dialect === 'postgresql'

function either<Builder>(sqliteBuilder: Builder, postgresBuilder: unknown): Builder {
  return onPostgres ? (postgresBuilder as Builder) : sqliteBuilder
}

export const table = either(sqlite.sqliteTable, pgTable)
export const index = either(sqlite.index, postgresIndexes.index)
export const uniqueIndex = either(sqlite.uniqueIndex, postgresIndexes.uniqueIndex)
export const primaryKey = either(sqlite.primaryKey, postgresKeys.primaryKey)

export const text = (name: string) => either(sqlite.text(name), postgres.text(name))
export const integer = (name: string) => either(sqlite.integer(name), postgres.integer(name))
/** A floating-point number, double precision. */
export const real = (name: string) => either(sqlite.real(name), postgres.doublePrecision(name))
export const boolean = (name: string) => either(sqlite.integer(name, { mode: 'boolean' }), postgres.boolean(name))

/** A JSON document, its keys in the order they were written (PostgreSQL `json`, not `jsonb`). */
export const json = (name: string) => either(sqlite.text(name, { mode: 'json' }), postgres.json(name))

/** An instant to the millisecond, a `Date` in code. */
export const instant = (name: string) =>
  either(
    sqlite.integer(name, { mode: 'timestamp_ms' }),
    postgres.timestamp(name, { withTimezone: true, precision: 3, mode: 'date' }),
  )
