import { setImmediate as nextTurn } from 'node:timers/promises'

/**
 * Files take long to make, in one go: each begins in a turn of its own of the event loop, so that many asked for at once leave
 * room between them for whoever else asks.
 */
export function oneATurn(): () => Promise<void> {
  let last = Promise.resolve()
  return () => {
    last = last.then(() => nextTurn())
    return last
  }
}
