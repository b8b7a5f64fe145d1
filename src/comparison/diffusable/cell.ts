/** How many structures, and how many of them took part. */
export interface Count {
  readonly n: number
  readonly yes: number
}

/**
 * Structures that stand in the same cells of every cut: nothing printed tells one from another. Rules work on these few dozen
 * and never on thousands of structures, so that what to hide is known in milliseconds.
 */
export type Atom = Count

/** Structures that stand together in a cut, their count, and whether it is hidden. */
export interface Cell {
  readonly cut: string
  readonly key: string
  readonly atoms: ReadonlySet<Atom>
  readonly count: Count
  hidden: boolean
}

/** Whether a count of these structures may be known. */
export type Rule = (atoms: Iterable<Atom>) => boolean

export function countOf(atoms: Iterable<Atom>): Count {
  let [n, yes] = [0, 0]
  for (const atom of atoms) {
    n += atom.n
    yes += atom.yes
  }
  return { n, yes }
}

/** The cell with the fewest structures; of two as small, the first by key. */
export function smallest(cells: readonly Cell[]): Cell | undefined {
  return cells.toSorted((one, other) => one.count.n - other.count.n || (one.key < other.key ? -1 : 1))[0]
}
