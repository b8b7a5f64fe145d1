import type { Kind } from '../register/kinds.ts'
import type { Establishment } from '../register/structure.ts'
import type { CollectionCounts } from './collection.ts'
import type { FinessFile } from './finess-file.ts'
import type { IssueTally } from './issue-tally.ts'
import type { Perimeter } from './perimeter.ts'

/** The effect of an import on the register. */
export interface RegisterChanges {
  readonly created: number
  readonly changed: number
  readonly reopened: number
  readonly unchanged: number
  /** No longer in the file, or no longer in scope: marked as closed, and kept. */
  readonly closed: number
  /** Whether nothing was closed because refused lines, their number unreadable, may be those of absent structures. */
  readonly closuresSuspended: boolean
  /** Date of the register's own data, when it is later than the file's. */
  readonly newerInRegister: string | null
}

/** The report shown to the person who runs an import. */
export interface ImportReport extends Pick<FinessFile, 'source' | 'encoding' | 'compressed'> {
  readonly perimeter: Perimeter
  readonly dataDate: string
  /** False when the file gave no date, and the day of the import stands instead. */
  readonly dataDateGiven: boolean
  readonly counts: CollectionCounts
  readonly kept: Readonly<Record<Kind, number>>
  /** The first establishments to classify, for a person to look at. */
  readonly toClassify: readonly Establishment[]
  readonly legalEntities: number
  readonly changes: RegisterChanges
  readonly faults: IssueTally
  readonly doubts: IssueTally
}

export function reportOf(
  { source, encoding, compressed, dataDate: givenDate, collection }: FinessFile,
  { perimeter, dataDate, changes }: Pick<ImportReport, 'perimeter' | 'dataDate' | 'changes'>,
): ImportReport {
  const { counts, kept, toClassify, faults, doubts } = collection
  return {
    source,
    encoding,
    compressed,
    perimeter,
    dataDate,
    dataDateGiven: givenDate !== undefined,
    counts,
    kept,
    toClassify,
    legalEntities: collection.legalEntities.size,
    changes,
    faults,
    doubts,
  }
}
