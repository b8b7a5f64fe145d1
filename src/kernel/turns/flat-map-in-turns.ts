import { batchesOf } from '../batches.ts'
import { nextTurn } from './next-turn.ts'

/** A few milliseconds of plain work. */
const atOnce = 1_000

/** `flatMap` over a long list: others of the server are answered after each thousand items. */
export async function flatMapInTurns<Item, Result>(
  items: Iterable<Item>,
  work: (item: Item) => readonly Result[] | Result,
): Promise<Result[]> {
  const results: Result[] = []
  let isFirst = true
  for (const some of batchesOf(items, atOnce)) {
    if (!isFirst) await nextTurn()
    isFirst = false
    for (const result of some.flatMap(work)) results.push(result)
  }
  return results
}
