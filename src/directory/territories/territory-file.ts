import type { Context, Issue } from '#kernel'
import type { ColumnedFile } from '../files/columned-file.ts'
import type { Encoding } from '../files/encoding.ts'
import { readTable } from '../files/read-table.ts'
import { normalizeFinessNumber, withLostZero } from '../register/finess-number.ts'
import type { Structure } from '../register/structure.ts'
import type { Territory } from './territory.ts'

/** The columns of a file of territories, in the order in which the administration writes them. */
export const territoryColumns = ['finess', 'territoire'] as const

/** An open structure with its territory, if any. */
export interface TerritoryMember {
  readonly structure: Structure
  readonly territory: Territory | null
}

interface WrittenMember extends Pick<TerritoryMember, 'territory'> {
  readonly structure: Pick<Structure, 'finess' | 'name' | 'town'>
}

/** The structures of a region as a file, which can be filled in and imported again as it is. */
export function territoryRows(members: readonly WrittenMember[]): string[][] {
  const rows = members.map(({ structure: { finess, name, town }, territory }) => {
    return [finess, territory?.name ?? '', name, town ?? '']
  })
  return [[...territoryColumns, 'structure', 'commune'], ...rows]
}

/** One line of a file that says in which territory structures are. Fields are clean texts, empty when absent. */
export interface TerritoryLine {
  /** `ligne 12` */
  readonly where: string
  readonly finess: string
  /** A name or an id; empty where the structure stays in its territory. */
  readonly territory: string
  /** The cell in which a quotation mark is left open: nothing else of the line can then be trusted. */
  readonly openCell?: number
}

export interface TerritoryFile {
  readonly encoding: Encoding
  readonly lines: readonly TerritoryLine[]
  /** Numbers repaired after the changes of a spreadsheet, line by line. */
  readonly doubts: readonly Issue[]
}

/** Largest file accepted, in bytes: the structures of the largest region, with their names, take a fifth of it. */
export const largestTerritoryFileBytes = 2_000_000

export const territoryTable = { columns: territoryColumns, largestBytes: largestTerritoryFileBytes }

/** Reads a CSV that says in which territory structures are, in a thread. Throws `table-file-…` as `readTable`. */
export async function readTerritoryFile(context: Context, bytes: Uint8Array): Promise<TerritoryFile> {
  return readTerritories(await readTable(context, bytes, territoryTable))
}

/** Reads the lines of a table of territories. A number that lost its leading zero gets it back, and is listed as a doubt. */
export function readTerritories({
  encoding,
  lines,
  doubts,
}: ColumnedFile<(typeof territoryColumns)[number]>): TerritoryFile {
  const restored: Issue[] = []
  const read = lines.map((line): TerritoryLine => {
    const { where } = line
    if (line.broken) return { where, finess: '', territory: '', openCell: line.openCell }
    const { finess, territoire } = line.fields
    const typed = normalizeFinessNumber(finess)
    const number = withLostZero(typed)
    if (number !== typed) {
      restored.push({ path: `${where}, champ finess`, code: 'territory-line-zero-restored', values: { value: number } })
    }
    return { where, finess: number, territory: territoire }
  })
  return { encoding, lines: read, doubts: [...doubts, ...restored] }
}
