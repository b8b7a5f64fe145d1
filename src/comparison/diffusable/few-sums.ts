import { type Atom, type Cell, type Count, type Rule, smallest } from './cell.ts'
import { leftByCuts } from './left-by.ts'

/** What a reader adds up with a pencil. More counts would take long to try in a region with many territories. */
const mostCounts = 3

interface Term {
  readonly sign: 1 | -1
  readonly atoms: ReadonlySet<Atom>
  readonly count: Count
  /** The printed cells that tell the count. */
  readonly from: readonly Cell[]
}

/**
 * The next cell to hide, so that two or three known counts, added and subtracted, give back no structures whose count breaks the rule:
 * a kind and a département less the whole leave those of this kind in this département, where the others are all of this kind. Known are
 * the printed counts, and what those of a cut leave. Undefined when nothing is given back.
 */
export function nextInFewSums(cells: readonly Cell[], atoms: readonly Atom[], keepsRule: Rule): Cell | undefined {
  const printed = cells.filter(({ hidden }) => !hidden)
  const known = [...printed.map((cell) => ({ ...cell, from: [cell] })), ...leftByCuts(printed)]
  const search = (from: number, terms: readonly Term[], sum: Count): readonly Term[] | undefined => {
    // Most sums keep the rule whatever they count: structures are looked at for the others alone.
    if (sum.n !== 0 && !keepsRule([positive(sum)]) && countsOnce(terms, atoms)) return terms
    if (terms.length === mostCounts) return undefined
    for (const [place, each] of known.entries()) {
      if (place < from) continue
      for (const sign of terms.length === 0 ? ([1] as const) : ([1, -1] as const)) {
        const { n, yes } = each.count
        const found = search(place + 1, [...terms, { ...each, sign }], {
          n: sum.n + sign * n,
          yes: sum.yes + sign * yes,
        })
        if (found) return found
      }
    }
    return undefined
  }
  return smallest(search(0, [], { n: 0, yes: 0 })?.flatMap(({ from }) => from) ?? [])
}

function positive({ n, yes }: Count): Count {
  return n < 0 ? { n: -n, yes: -yes } : { n, yes }
}

/** Whether a sum counts some atoms once, and no other: or takes each of them away once. */
function countsOnce(terms: readonly Term[], atoms: readonly Atom[]): boolean {
  let sign = 0
  return atoms.every((atom) => {
    const times = terms.reduce((sum, { sign: each, atoms: own }) => sum + (own.has(atom) ? each : 0), 0)
    if (times === 0) return true
    if (sign === 0) sign = times
    return Math.abs(times) === 1 && times === sign
  })
}
