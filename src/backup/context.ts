import type { Context } from '#kernel'
import type { Table, Transaction } from '#storage'

/** The append-only log: a restore adds to it and takes nothing from it. */
export interface KeptLog {
  readonly rows: Table
  /** What the log says of the rows that were cut from its beginning: it comes from a copy into an empty log only. */
  readonly cut: Table
  /** Called once the rows of a copy were added, in the same transaction, with the last row there was before. */
  afterRestore(transaction: Transaction, before: { sequence: number; hash: string } | undefined): Promise<void>
}

export interface BackupContext extends Context {
  /** Every table that is copied, of every room, those that others refer to first; the two of the log among them. */
  readonly tables: readonly Table[]
  readonly log: KeptLog
  readonly version: string
}
