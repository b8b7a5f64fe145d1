import type { Context } from '#kernel'
import type { Table, Transaction } from '#storage'
import type { BackupKeys } from './keys.ts'

/** The append-only log: a restore adds to it and takes nothing from it. */
export interface KeptLog {
  readonly rows: Table
  /** What the log says of the rows that were cut from its beginning: it comes from a copy into an empty log only. */
  readonly cut: Table
  /** How far the log came from another server: it comes with the log into an empty one. */
  readonly foreign: Table
  /** Rows told and not chained yet. Those of a copy come where the log ends as the log of the copy did. */
  readonly waiting: Table
  /** Called first, in the transaction of a restore: chains what waits, and keeps others from chaining until commit. Returns the last row. */
  beforeRestore(transaction: Transaction): Promise<{ sequence: number; hash: string } | undefined>
  /**
   * Called once the rows of a copy were added, in the same transaction, with the last row there was before. `foreignAt`
   * is given when the log was empty and these rows are of another server. Returns the last of them.
   */
  afterRestore(
    transaction: Transaction,
    before: { sequence: number; hash: string } | undefined,
    foreignAt?: Date,
  ): Promise<number | undefined>
}

export interface BackupContext extends Context {
  /** Every table that is copied, of every room, those that others refer to first; those of the log among them. */
  readonly tables: readonly Table[]
  readonly log: KeptLog
  readonly backupKeys: BackupKeys
  readonly version: string
}
