import { setImmediate as nextTurn } from 'node:timers/promises'
import { AppError, type Asker, refuseIfGone, takeTurns } from '#kernel'

/** Waits for the turn of a network. */
export type PageTurns = (asker: Asker) => Promise<void>

/** A thousand pages take a few seconds: somebody who asks for more at once reads none of them. */
const bounds = { atOnce: 1, atOncePerCaller: 1, places: 4_000, placesPerCaller: 1_000 }

/** Turns of the event loop before each page of a crowd: Node accepts one new connection a turn, and a page takes milliseconds. */
const turnsInCrowd = 8

/**
 * Making a page or a file blocks the one thread of the server: six hundred requests together would delay every other request
 * for seconds. So each one begins in its own turn of the event loop, and networks take turns: a network that asks for hundreds
 * of pages waits for them itself, and another network waits for one page. Nothing is made for a browser that has gone.
 */
export function fairTurns(): PageTurns {
  const full = () => new AppError('too-many', 'too-many-requests', { values: { retryAfterSeconds: 5 } })
  const turns = takeTurns({ ...bounds, full })
  let waiting = 0
  const begin = async () => {
    for (let left = waiting > 1 ? turnsInCrowd : 1; left > 0; left -= 1) await nextTurn()
  }
  return async (asker) => {
    waiting += 1
    try {
      await turns(asker, begin)
    } finally {
      waiting -= 1
    }
    refuseIfGone(asker)
  }
}
