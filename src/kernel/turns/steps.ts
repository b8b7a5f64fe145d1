import { nextTurn } from './next-turn.ts'

/** Long work that stops after each of its steps: a command does them all at once, and a server answers others in between. */
export type Steps<Result> = Generator<void, Result>

/** `map`, one item a step. */
export function* mapInSteps<Item, Result>(items: Iterable<Item>, work: (item: Item) => Result): Steps<Result[]> {
  const results: Result[] = []
  for (const item of items) {
    results.push(work(item))
    yield
  }
  return results
}

/** Does all steps at once. */
export function finish<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}

/** Does one step in each turn of the event loop: others of the server are answered between two steps. */
export async function finishInTurns<Result>(steps: Steps<Result>): Promise<Result> {
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
    await nextTurn()
  }
}
