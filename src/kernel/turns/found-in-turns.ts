import { batchesOf } from '../batches.ts'
import { nextTurn } from './next-turn.ts'

const atOnce = 400

/** Whether anything is found about one of many structures: they are looked at a few at a time, until something is found. */
export async function isFoundInTurns(
  numbers: readonly string[],
  find: (some: string[]) => PromiseLike<readonly unknown[]>,
): Promise<boolean> {
  for (const some of batchesOf(numbers, atOnce)) {
    if ((await find(some)).length > 0) return true
    await nextTurn()
  }
  return false
}
