import type { Authorized } from '#kernel'
import type { FinessFile } from '../finess-file.ts'
import type { Perimeter } from '../perimeter.ts'

/** What the steps of one import share. It travels in the context: a file is far too large for the input schema. */
export interface Importing {
  readonly file: FinessFile
  readonly dataDate: string
  readonly perimeter: Authorized<Perimeter>
  readonly known: Known
}

/** The effect of the batches on the register, for the report and for the last transaction. */
export interface Known {
  /** Whether the audit log already records this import. */
  begun: boolean
  readonly changes: { created: number; changed: number; reopened: number; unchanged: number }
  /** Numbers that the register did not hold, or held as closed: they say nothing of how partial the file is. */
  readonly created: Set<string>
  /** Numbers of which the register holds what the file says, under an earlier date or another kind of file. */
  readonly toDate: string[]
}

export function nothingKnown(): Known {
  return {
    begun: false,
    changes: { created: 0, changed: 0, reopened: 0, unchanged: 0 },
    created: new Set(),
    toDate: [],
  }
}
