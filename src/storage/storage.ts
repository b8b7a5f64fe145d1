import type { BaseSQLiteDatabase } from 'drizzle-orm/sqlite-core'
import type { Dialect } from './dialect.ts'

/** A handle for reading. Queries are awaited; `.get()`, `.all()` and `.run()` exist on one dialect only. */
export type Database = Omit<BaseSQLiteDatabase<'async', unknown>, 'transaction'>

declare const writable: unique symbol

/** A handle inside an open transaction. Stores that write take nothing else. */
export type Transaction = Database & { readonly [writable]: true }

/** The database, in either dialect. */
export interface Storage {
  readonly dialect: Dialect
  /** Reads the last committed state. */
  read<Result>(work: (database: Database) => Promise<Result>): Promise<Result>
  /** Runs the work in one transaction: committed when the work resolves, rolled back when it throws. */
  write<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result>
  /** Reads one instant of the database for as long as the work lasts, without blocking writers. */
  snapshot<Result>(work: (database: Database) => Promise<Result>): Promise<Result>
  /** Removes erased data from the files too. Call it after rows about people were deleted. */
  forget(): Promise<void>
  /** Resolves when the database answers. */
  check(): Promise<void>
  /** Resolves when the database accepts a write that changes nothing. The write waits for its turn like any other. */
  checkWrite(): Promise<void>
  close(): Promise<void>
}
