import { setImmediate as nextTurn } from 'node:timers/promises'

/** Waits for the turn of a network. */
export type Turns = (network: string) => Promise<void>

/**
 * A page or a file is made in one go, on the one thread of the server: six hundred that come together would hold up whatever
 * comes next for seconds. So each begins in a turn of its own of the event loop, and networks take turns: a network that asks
 * for hundreds of pages waits for them itself, and another network waits for one.
 */
export function fairTurns(): Turns {
  /** In the order of the turns; a network that was served goes to the end. */
  const waiting = new Map<string, (() => void)[]>()
  let serving = false

  function takeFirst(): (() => void) | undefined {
    for (const [network, line] of waiting) {
      waiting.delete(network)
      const first = line.shift()
      if (line.length > 0) waiting.set(network, line)
      return first
    }
    return undefined
  }

  async function serve(): Promise<void> {
    serving = true
    while (waiting.size > 0) {
      await nextTurn()
      takeFirst()?.()
    }
    serving = false
  }

  return (network) =>
    new Promise((begin) => {
      const line = waiting.get(network)
      if (line) line.push(begin)
      else waiting.set(network, [begin])
      if (!serving) void serve()
    })
}
