/** Structures that stand together in a cut, and whether their count is hidden. */
export interface Cell<Structure> {
  readonly cut: string
  readonly key: string
  readonly members: ReadonlySet<Structure>
  hidden: boolean
}

type Members<Structure> = ReadonlySet<Structure>

/**
 * The next cell to hide, so that no printed sum gives a hidden part back. A sum is known of each printed cell, and of each
 * block of printed cells of a cut. The printed cells of another cut that lie within the sum are subtracted from it: what
 * remains must be empty or keep the rule. Undefined when all remainders do.
 */
export function nextToHide<Structure>(
  cells: readonly Cell<Structure>[],
  keepsRule: (members: Members<Structure>) => boolean,
): Cell<Structure> | undefined {
  const cuts = [...Map.groupBy(cells, ({ cut }) => cut).values()]
  for (const those of cuts) {
    for (const others of cuts.filter((some) => some !== those)) {
      for (const sum of knownSums(those, others)) {
        const inside = others.filter(({ members, hidden }) => !hidden && isWithin(members, sum))
        const remainder = minus(sum, union(inside))
        if (inside.length > 0 && remainder.size > 0 && !keepsRule(remainder)) return smallest(inside)
      }
    }
  }
  return undefined
}

/** Printed cells one by one, then the blocks: cells of a cut that overlap the cells of the other cut, and nothing else. */
function knownSums<Structure>(
  those: readonly Cell<Structure>[],
  others: readonly Cell<Structure>[],
): readonly Members<Structure>[] {
  const printed = those.filter(({ hidden }) => !hidden).map(({ members }) => members)
  const blocks: Members<Structure>[] = []
  const left = new Set(those)
  for (const first of those) {
    if (!left.has(first)) continue
    const block = blockOf(first, those, others)
    for (const cell of block) left.delete(cell)
    if (block.length > 1 && block.every(({ hidden }) => !hidden)) blocks.push(union(block))
  }
  return [...printed, ...blocks]
}

function blockOf<Structure>(
  first: Cell<Structure>,
  those: readonly Cell<Structure>[],
  others: readonly Cell<Structure>[],
): readonly Cell<Structure>[] {
  let block: readonly Cell<Structure>[] = [first]
  for (;;) {
    const reached = union([...block, ...others.filter(({ members }) => overlaps(members, union(block)))])
    const grown = those.filter(({ members }) => overlaps(members, reached))
    if (grown.length === block.length) return block
    block = grown
  }
}

/** The cell with the fewest structures; of two as small, the first by key. */
function smallest<Structure>(cells: readonly Cell<Structure>[]): Cell<Structure> | undefined {
  return [...cells].sort((a, b) => a.members.size - b.members.size || (a.key < b.key ? -1 : 1))[0]
}

function union<Structure>(cells: readonly Cell<Structure>[]): Members<Structure> {
  return new Set(cells.flatMap(({ members }) => [...members]))
}

function minus<Structure>(members: Members<Structure>, taken: Members<Structure>): Members<Structure> {
  return new Set([...members].filter((member) => !taken.has(member)))
}

function isWithin<Structure>(members: Members<Structure>, whole: Members<Structure>): boolean {
  return [...members].every((member) => whole.has(member))
}

function overlaps<Structure>(members: Members<Structure>, others: Members<Structure>): boolean {
  return [...members].some((member) => others.has(member))
}
