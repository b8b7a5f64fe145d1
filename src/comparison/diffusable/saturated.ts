import { type Atom, type Cell, type Rule, smallest } from './cell.ts'
import { leftByCuts } from './left-by.ts'

/** How many structures of an atom took part, at least and at most. */
interface Bounds {
  least: number
  most: number
}

/** A printed count, and what is known of each atom in it. */
interface Row {
  readonly count: number
  readonly atoms: readonly Bounds[]
}

/**
 * The next cell to hide, so that printed counts leave more than one possible count to each part that the rule hides. When all
 * that remains of a cell must be « oui », or « non », each structure of it is known. Every count of an atom is tried: the bounds
 * of the others are narrowed by the printed counts, and a contradiction excludes it.
 */
export function nextSaturated(cells: readonly Cell[], atoms: readonly Atom[], keepsRule: Rule): Cell | undefined {
  const printed = cells.filter(({ hidden }) => !hidden)
  // What follows from them says nothing new, but bounds are narrowed one count at a time.
  const known = [...printed, ...leftByCuts(printed)]
  const isKnown = atoms.some((atom) => !keepsRule([atom]) && possibleCounts(known, atoms, atom) < 2)
  return isKnown ? smallest(printed) : undefined
}

/** How many counts of one atom agree with the printed ones; two are enough. */
function possibleCounts(known: readonly Pick<Cell, 'atoms' | 'count'>[], atoms: readonly Atom[], one: Atom): number {
  let possible = 0
  for (let tried = 0; tried <= one.n && possible < 2; tried += 1) {
    const bounds = new Map(atoms.map((atom): [Atom, Bounds] => [atom, { least: 0, most: atom.n }]))
    bounds.set(one, { least: tried, most: tried })
    if (agree(known.map((cell) => rowOf(cell, bounds)))) possible += 1
  }
  return possible
}

function rowOf({ count, atoms }: Pick<Cell, 'atoms' | 'count'>, bounds: ReadonlyMap<Atom, Bounds>): Row {
  return { count: count.yes, atoms: [...atoms].flatMap((atom) => bounds.get(atom) ?? []) }
}

/** Narrows the bounds by every printed count until none moves; false when a count can no longer be reached. */
function agree(rows: readonly Row[]): boolean {
  for (let hasMoved = true; hasMoved; ) {
    hasMoved = false
    for (const { count, atoms } of rows) {
      let [least, most] = [0, 0]
      for (const atom of atoms) {
        least += atom.least
        most += atom.most
      }
      if (count < least || count > most) return false
      for (const atom of atoms) {
        const [from, to] = [count - (most - atom.most), count - (least - atom.least)]
        if (from <= atom.least && to >= atom.most) continue
        least += Math.max(0, from - atom.least)
        most -= Math.max(0, atom.most - to)
        atom.least = Math.max(atom.least, from)
        atom.most = Math.min(atom.most, to)
        hasMoved = true
      }
    }
  }
  return true
}
