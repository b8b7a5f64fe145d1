import type { BaseSQLiteDatabase } from 'drizzle-orm/sqlite-core'
import type { Dialect } from './dialect.ts'

/** A handle to read with. Queries are awaited; `.get()`, `.all()` and `.run()` exist on one dialect only. */
export type Database = Omit<BaseSQLiteDatabase<'async', unknown>, 'transaction'>

declare const writable: unique symbol

/** A handle inside an open transaction. Stores that write take nothing else. */
export type Transaction = Database & { readonly [writable]: true }

/** Where everything is kept. */
export interface Storage {
  readonly dialect: Dialect
  /** Reads the last committed state. */
  read<Result>(work: (database: Database) => Promise<Result>): Promise<Result>
  /** Runs the work in one transaction: kept whole when it resolves, undone whole when it throws. */
  write<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result>
  /** Reads one instant of the database, for as long as the work lasts, without holding up those who write. */
  snapshot<Result>(work: (database: Database) => Promise<Result>): Promise<Result>
  /** Leaves nothing in the files of what was erased before. To be called after rows that say something of people went. */
  forget(): Promise<void>
  /** Resolves when the database answers. */
  check(): Promise<void>
  /** Resolves when the database takes a write, which changes nothing. It waits for its turn like any other. */
  checkWrite(): Promise<void>
  close(): Promise<void>
}
