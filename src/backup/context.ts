import type { Context } from '#kernel'
import type { Table, Transaction } from '#storage'
import type { BackupKeys } from './keys.ts'

/** The tables of the audit log: a restore adds rows to it and removes none. */
export interface KeptLog {
  readonly rows: Table
  /** The mark of the rows cut from the beginning of the log. Restored into an empty log only. */
  readonly cut: Table
  /** The mark of the rows that came from another server. Restored into an empty log only. */
  readonly foreign: Table
  /** Entries not chained yet. Restored only when the log ends where the copy's log ends. */
  readonly waiting: Table
  /**
   * Called first, in the transaction of a restore: chains waiting entries, and keeps others from chaining until commit.
   * Returns the last row.
   */
  beforeRestore(transaction: Transaction): Promise<{ sequence: number; hash: string } | undefined>
  /**
   * Called once the rows of a copy were added, in the same transaction, with the last row there was before. `foreignAt` is
   * given when the log was empty and the rows are another server's: the number of the last one is returned.
   */
  afterRestore(
    transaction: Transaction,
    before: { sequence: number; hash: string } | undefined,
    foreignAt?: Date,
  ): Promise<number | undefined>
}

export interface BackupContext extends Context {
  /** Every copied table of every room, the audit log's included. A table comes after those it refers to. Loaded when asked for. */
  readonly tables: () => Promise<readonly Table[]>
  readonly log: KeptLog
  readonly backupKeys: BackupKeys
  readonly version: string
}
