import type { Establishment, Structure } from '../register/structure.ts'

/** The effect of an import on one structure of the file. */
export type Change = 'created' | 'changed' | 'reopened' | 'unchanged'

export interface ChangedStructure {
  readonly change: Change
  readonly structure: Structure
  /** False when the register already holds the structure unchanged. */
  readonly write: boolean
}

/**
 * Compares an establishment of a file with what the register holds. The date and the kind of file are written too, but
 * are no change of the structure.
 */
export function changeOf(
  stored: Structure | undefined,
  establishment: Establishment,
  origin: Pick<Structure, 'source' | 'dataDate'>,
): ChangedStructure {
  const structure: Structure = { ...establishment, closedOn: null, ...origin }
  if (stored === undefined) return { change: 'created', structure, write: true }
  if (stored.closedOn !== null) return { change: 'reopened', structure, write: true }
  const keys = Object.keys(establishment) as (keyof Establishment)[]
  if (keys.some((key) => stored[key] !== establishment[key])) return { change: 'changed', structure, write: true }
  const sameOrigin = stored.source === origin.source && stored.dataDate === origin.dataDate
  return { change: 'unchanged', structure, write: !sameOrigin }
}

/** An open structure of the register, and its département, of which a file may hold nothing. */
export type OpenStructure = Pick<Structure, 'finess' | 'departement'>

/**
 * Whether so many closures look like a partial file rather than a year of real closures: more than 20, and more than one
 * open structure in ten of the perimeter. In a small register, half of the structures is too many, and so is the only
 * one. So are all structures of one département, however large the register is: a file of which a part was lost.
 */
export function looksPartial(closing: readonly OpenStructure[], open: readonly OpenStructure[]): boolean {
  const [closures, all] = [closing.length, open.length]
  const isHalf = closures === all || (closures > 1 && closures >= all / 2)
  if (closures > 0 && (isHalf || (closures > 20 && closures > all / 10))) return true
  const openThere = Map.groupBy(open, ({ departement }) => departement)
  const closedThere = Map.groupBy(closing, ({ departement }) => departement)
  return [...closedThere].some(([place, { length }]) => length > 1 && length === openThere.get(place)?.length)
}
