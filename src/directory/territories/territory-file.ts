import { readColumnedFile } from '../files/columned-file.ts'
import type { Encoding } from '../files/encoding.ts'
import { normalizeFinessNumber } from '../register/finess-number.ts'

/** The columns of a file of territories, in the order in which the administration writes them. */
export const territoryColumns = ['finess', 'territoire'] as const

/** One line of a file that says in which territory structures are. Fields are clean texts, empty when absent. */
export interface TerritoryLine {
  /** `ligne 12` */
  readonly where: string
  readonly finess: string
  /** A name or an id. */
  readonly territory: string
  /** Whether a quotation mark is left open, so that nothing else of the line can be trusted. */
  readonly broken: boolean
}

export interface TerritoryFile {
  readonly encoding: Encoding
  readonly lines: readonly TerritoryLine[]
}

/** Largest file accepted, in bytes: the structures of the largest region, with their names, take a fifth of it. */
export const largestTerritoryFileBytes = 2_000_000

/** Reads a CSV that says in which territory structures are. Throws `table-file-…` as `readColumnedFile`. */
export function readTerritoryFile(bytes: Uint8Array): TerritoryFile {
  const { encoding, lines } = readColumnedFile(bytes, {
    columns: territoryColumns,
    largestBytes: largestTerritoryFileBytes,
  })
  const read = lines.map(({ where, broken, fields: { finess, territoire } }) => ({
    where,
    finess: normalizeFinessNumber(finess),
    territory: territoire,
    broken,
  }))
  return { encoding, lines: read }
}
