/**
 * - `ended`: the right of the person who asked has ended. Nothing is kept then.
 * - `broken`: the archive could not be written. Nothing is kept either.
 * - `lost`: the server stopped or was killed, and the archive was erased: only how far it was is still known.
 */
export type BatchState = 'running' | 'stopped' | 'finished' | 'ended' | 'broken' | 'lost'

/** The reports of many structures, printed into one archive. */
export interface Batch {
  readonly id: string
  /** INSEE code. */
  readonly region: string
  readonly ownerId: string
  readonly startedAt: Date
  readonly state: BatchState
  /** FINESS numbers, in the order in which they are printed. */
  readonly numbers: readonly string[]
  readonly done: number
  /** Structures whose report could not be printed: the archive is made without them. */
  readonly failed: readonly string[]
}

/** States of which no report is left. */
export type OverState = 'ended' | 'broken' | 'lost'

/** Whether another batch can take the place of this one: nothing is left of it. */
export function isOver(batch: Batch): batch is Batch & { readonly state: OverState } {
  return batch.state === 'ended' || batch.state === 'broken' || batch.state === 'lost'
}

/** What is done with a batch under way. */
export type BatchDeed = 'stop' | 'resume' | 'erase'
