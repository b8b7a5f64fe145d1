import { AppError, anyone, askerOf, takeTurns } from '#kernel'
import type { BodyLimit } from './body-limit.ts'
import { senderOf } from './sender.ts'

/** A file of 15 MB takes about 60 MB while its form is read, checked and stored. */
const bounds = { atOnce: 8, atOncePerCaller: 3, places: 80, placesPerCaller: 20 }

/**
 * A body that takes much memory: a few are read at once, and networks take turns. The others wait in their connection, where
 * they take none.
 */
export function heavyBody(limit: BodyLimit): BodyLimit {
  const turns = takeTurns({ ...bounds, full: () => new AppError('unavailable', 'files-too-many') })
  return {
    bytes: limit.bytes,
    hold: (context, answer) =>
      turns(askerOf({ actor: anyone, ...senderOf(context) }), async () => limit.hold(context, answer)),
  }
}
