import type { ServerResponse } from 'node:http'
import type { Context } from 'hono'
import { AppError, type Asker, takeTurns } from '#kernel'

/** Answers with a file once the caller has a place, which it keeps until the file has left or its connection has ended. */
export type FilePlaces = (asker: Asker, context: Context, answer: () => Promise<Response>) => Promise<Response>

const bounds = { atOnce: 24, atOncePerCaller: 4, places: 400, placesPerCaller: 20 }

/** A reader who takes a few bytes now and then never stops altogether (`stalled-readers.ts`): this ends it. */
const longestMilliseconds = 30 * 60_000

/**
 * A table or an archive holds memory and rows of the database until the last byte has left. A few are under way at once,
 * fewer for one caller, and callers take turns; the others wait in their connection, where they hold nothing.
 */
export function filePlaces({
  longest = longestMilliseconds,
  ...other
}: Partial<typeof bounds> & { longest?: number } = {}): FilePlaces {
  const full = () => new AppError('too-many', 'files-under-way', { values: { retryAfterSeconds: 30 } })
  const turns = takeTurns({ ...bounds, ...other, full })
  return (asker, context, answer) =>
    new Promise((resolve, reject) => {
      const untilSent = async () => {
        resolve(await answer())
        await leaving(context, longest)
      }
      turns(asker, untilSent).catch(reject)
    })
}

/** Resolves when the answer has left, or its connection has ended. A request made inside the process has no connection. */
function leaving(context: Context, longest: number): Promise<void> {
  const { outgoing } = (context.env ?? {}) as { readonly outgoing?: ServerResponse }
  if (!outgoing || outgoing.closed) return Promise.resolve()
  return new Promise((resolve) => {
    const tooLong = setTimeout(() => outgoing.destroy(), longest).unref()
    outgoing.once('close', () => {
      clearTimeout(tooLong)
      resolve()
    })
  })
}
