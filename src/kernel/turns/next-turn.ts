import { refuseIfAbandoned } from './answering.ts'

const waiting: (() => void)[] = []

/**
 * Leaves the thread to others between two parts of long work. One part is done in each turn of the event loop, whatever asked for it: ten
 * pages of a large region keep others waiting for one part, and not for ten. Throws `request-abandoned` when nobody waits for the answer.
 */
export async function nextTurn(): Promise<void> {
  await new Promise<void>((begin) => {
    if (waiting.push(begin) === 1) setImmediate(serve)
  })
  refuseIfAbandoned()
}

function serve(): void {
  waiting.shift()?.()
  if (waiting.length > 0) setImmediate(serve)
}
