import type { Context } from '#kernel'
import type { Table } from '#storage'

export interface BackupContext extends Context {
  /** Every table of every room, those that others refer to first. */
  readonly tables: readonly Table[]
  readonly version: string
}
