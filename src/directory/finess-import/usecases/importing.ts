import type { Authorized } from '#kernel'
import type { FinessFile } from '../finess-file.ts'
import type { Perimeter } from '../perimeter.ts'

/** Data that the steps of one import share. It travels in the context: a file is far too large for the input schema. */
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
  /** Numbers that are new to the register or closed there: they are no evidence of a partial file. */
  readonly created: Set<string>
  /** Structures unchanged by the file, whose date or kind of file in the register is different. */
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
