import { setImmediate as nextTurn } from 'node:timers/promises'

/** Waits for the turn of a network. */
export type Turns = (network: string) => Promise<void>

/**
 * Making a page or a file blocks the one thread of the server: six hundred requests together would delay every other request
 * for seconds. So each one begins in its own turn of the event loop, and networks take turns: a network that asks for hundreds
 * of pages waits for them itself, and another network waits for one page.
 */
export function fairTurns(): Turns {
  /** In the order of turns: a network that was served moves to the end. */
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
