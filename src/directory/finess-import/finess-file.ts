import type { Encoding } from '../files/encoding.ts'
import type { FinessSource } from '../register/structure.ts'
import type { Collection } from './collection.ts'

/** The content of a FINESS file. */
export interface FinessFile {
  readonly source: FinessSource
  readonly encoding: Encoding
  readonly compressed: boolean
  /** `AAAA-MM-JJ`; undefined when the file does not give it. */
  readonly dataDate: string | undefined
  readonly collection: Collection
}
