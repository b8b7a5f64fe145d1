import { batchesOf } from '../batches.ts'
import { nextTurn } from './next-turn.ts'

type Compare<Item> = (one: Item, other: Item) => number

/** A few milliseconds, also where French names are compared. */
const sortedAtOnce = 2_000
const mergedAtOnce = 10_000

/** `toSorted` for a long list: others of the server are answered after each few thousand items. */
export async function sortInTurns<Item>(items: Iterable<Item>, compare: Compare<Item>): Promise<Item[]> {
  let runs: Item[][] = []
  for (const some of batchesOf(items, sortedAtOnce)) {
    if (runs.length > 0) await nextTurn()
    runs.push(some.sort(compare))
  }
  while (runs.length > 1) {
    const longer: Item[][] = []
    for (const [first = [], second = []] of batchesOf(runs, 2)) longer.push(await merged(first, second, compare))
    runs = longer
  }
  return runs[0] ?? []
}

/** Of two items that are alike, the one of the first list comes first. */
async function merged<Item>(first: readonly Item[], second: readonly Item[], compare: Compare<Item>): Promise<Item[]> {
  const all: Item[] = []
  let [left, right] = [0, 0]
  while (left < first.length || right < second.length) {
    const isFirst = right >= second.length || (left < first.length && !comesBefore(second[right], first[left], compare))
    all.push((isFirst ? first[left++] : second[right++]) as Item)
    if (all.length % mergedAtOnce === 0) await nextTurn()
  }
  return all
}

function comesBefore<Item>(one: Item | undefined, other: Item | undefined, compare: Compare<Item>): boolean {
  return compare(one as Item, other as Item) < 0
}
