import { atomsIn, atomsOf } from './derivable.ts'
import type { Cell } from './hidden-part.ts'

/** How many structures of an atom took part, at least and at most. */
interface Bounds {
  least: number
  most: number
}

/** A printed count, and the numbers of the atoms in it. */
interface Row {
  readonly count: number
  readonly atoms: readonly number[]
}

/**
 * The next cell to hide, so that printed counts leave more than one possible count to each part that the rule hides. When all
 * that remains of a cell must be « oui », or « non », each structure of it is known. Every count of an atom is tried: the bounds
 * of the others are narrowed by the printed counts, and a contradiction excludes it.
 */
export function nextSaturated<Structure>(
  cells: readonly Cell<Structure>[],
  keepsRule: (members: ReadonlySet<Structure>) => boolean,
  countOf: (members: ReadonlySet<Structure>) => number,
): Cell<Structure> | undefined {
  const printed = cells.filter(({ hidden }) => !hidden)
  const atoms = atomsOf(cells)
  const rows = printed.map(
    ({ members }): Row => ({
      count: countOf(members),
      atoms: atomsIn(members, atoms),
    }),
  )
  const sizes = atoms.map(({ size }) => size)
  const isKnown = atoms.some((atom, place) => !keepsRule(atom) && possibleCounts(rows, sizes, place) < 2)
  return isKnown ? printed.toSorted((one, other) => one.members.size - other.members.size)[0] : undefined
}

/** How many counts of one atom agree with the printed ones; two are enough. */
function possibleCounts(rows: readonly Row[], sizes: readonly number[], place: number): number {
  let possible = 0
  for (let tried = 0; tried <= (sizes[place] ?? 0) && possible < 2; tried += 1) {
    const bounds = sizes.map((size): Bounds => ({ least: 0, most: size }))
    bounds[place] = { least: tried, most: tried }
    if (agree(rows, bounds)) possible += 1
  }
  return possible
}

/** Narrows the bounds by every printed count until none moves; false when a count can no longer be reached. */
function agree(rows: readonly Row[], all: readonly Bounds[]): boolean {
  for (let hasMoved = true; hasMoved; ) {
    hasMoved = false
    for (const { count, atoms } of rows) {
      let [least, most] = [0, 0]
      for (const place of atoms) {
        least += all[place]?.least ?? 0
        most += all[place]?.most ?? 0
      }
      if (count < least || count > most) return false
      for (const place of atoms) {
        const atom = all[place]
        if (!atom) continue
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
