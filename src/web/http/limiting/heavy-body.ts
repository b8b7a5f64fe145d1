import { type BodyLimit, senderOf } from '#http'
import { AppError, anyone, askerOf, collectNow, takeTurns } from '#kernel'

/** A file of 15 MB takes about 60 MB while its form is read, checked and stored. */
const bounds = { atOnce: 8, atOncePerCaller: 3, places: 80, placesPerCaller: 20 }

/** A collection takes some fifty milliseconds: it is made once a crowd of files is over, not after each. */
const collectionAfterMilliseconds = 1_000

/** Less than one large file leaves behind. A collection that can give back less makes everybody wait for nothing. */
const worthACollectionBytes = 12 * 1024 * 1024

/**
 * A body that takes much memory: a few are read at once, and networks take turns. The others wait in their connection, where
 * they take none. The memory is collected after the last one: the server would otherwise hold it until it has as much again to do.
 */
export function heavyBody(
  limit: BodyLimit,
  collectMemory = collectNow,
  afterMilliseconds = collectionAfterMilliseconds,
): BodyLimit {
  const turns = takeTurns({ ...bounds, full: () => new AppError('unavailable', 'files-too-many') })
  let held = 0
  let collection: NodeJS.Timeout | undefined
  let settledBytes = Number.POSITIVE_INFINITY
  const collect = () => {
    if (bytesOfBuffers() < settledBytes + worthACollectionBytes) return
    collectMemory()
    settledBytes = bytesOfBuffers()
  }
  return {
    bytes: limit.bytes,
    hold: (context, answer) =>
      turns(askerOf({ actor: anyone, ...senderOf(context) }), async () => {
        held += 1
        clearTimeout(collection)
        settledBytes = Math.min(settledBytes, bytesOfBuffers())
        try {
          return await limit.hold(context, answer)
        } finally {
          held -= 1
          if (held === 0) collection = setTimeout(collect, afterMilliseconds).unref()
        }
      }),
  }
}

const bytesOfBuffers = () => process.memoryUsage().arrayBuffers
