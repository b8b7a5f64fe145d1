import { type Atom, type Cell, type Rule, smallest } from './cell.ts'

type Atoms = ReadonlySet<Atom>

/**
 * The next cell to hide, so that no printed sum gives a hidden part back. A sum is known of each printed cell, and of each
 * block of printed cells of a cut. The printed cells of another cut that lie within the sum are subtracted from it: what
 * remains must be empty or keep the rule. Undefined when all remainders do.
 */
export function nextToHide(cells: readonly Cell[], keepsRule: Rule): Cell | undefined {
  const cuts = [...Map.groupBy(cells, ({ cut }) => cut).values()]
  for (const those of cuts) {
    for (const others of cuts.filter((some) => some !== those)) {
      for (const sum of knownSums(those, others)) {
        const inside = others.filter(({ atoms, hidden }) => !hidden && isWithin(atoms, sum))
        const remainder = minus(sum, union(inside))
        if (inside.length > 0 && remainder.size > 0 && !keepsRule(remainder)) return smallest(inside)
      }
    }
  }
  return undefined
}

/** Printed cells one by one, then the blocks: cells of a cut that overlap the cells of the other cut, and nothing else. */
function knownSums(those: readonly Cell[], others: readonly Cell[]): readonly Atoms[] {
  const printed = those.filter(({ hidden }) => !hidden).map(({ atoms }) => atoms)
  const blocks: Atoms[] = []
  const left = new Set(those)
  for (const first of those) {
    if (!left.has(first)) continue
    const block = blockOf(first, those, others)
    for (const cell of block) left.delete(cell)
    if (block.length > 1 && block.every(({ hidden }) => !hidden)) blocks.push(union(block))
  }
  return [...printed, ...blocks]
}

function blockOf(first: Cell, those: readonly Cell[], others: readonly Cell[]): readonly Cell[] {
  let block: readonly Cell[] = [first]
  for (;;) {
    const own = union(block)
    const reached = union([...block, ...others.filter(({ atoms }) => overlaps(atoms, own))])
    const grown = those.filter(({ atoms }) => overlaps(atoms, reached))
    if (grown.length === block.length) return block
    block = grown
  }
}

function union(cells: readonly Cell[]): Atoms {
  return new Set(cells.flatMap(({ atoms }) => [...atoms]))
}

function minus(atoms: Atoms, taken: Atoms): Atoms {
  return new Set([...atoms].filter((atom) => !taken.has(atom)))
}

function isWithin(atoms: Atoms, whole: Atoms): boolean {
  return [...atoms].every((atom) => whole.has(atom))
}

function overlaps(atoms: Atoms, others: Atoms): boolean {
  return [...atoms].some((atom) => others.has(atom))
}
