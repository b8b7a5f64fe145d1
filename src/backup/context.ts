import type { Context } from '#kernel'
import type { Table } from '#storage'

export interface BackupContext extends Context {
  /** Every table of every room, those that others refer to first. */
  readonly tables: readonly Table[]
  /** The append-only log among them: a restore adds to it and takes nothing from it. */
  readonly log: Table
  readonly version: string
}
