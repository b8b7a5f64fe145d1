import type { Structure } from '../register/structure.ts'

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
