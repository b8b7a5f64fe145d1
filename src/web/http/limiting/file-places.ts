import type { ServerResponse } from 'node:http'
import type { Context } from 'hono'
import { AppError, type Asker, answering, takeTurns } from '#kernel'
import { FileUnderWay } from './file-under-way.ts'
import { graceMilliseconds, whoGivesWay } from './slow-readers.ts'

/** Answers with a file once the caller has a place, which it keeps until the file has left or its connection has ended. */
export type FilePlaces = (asker: Asker, context: Context, answer: () => Promise<Response>) => Promise<Response>

const bounds = { atOnce: 24, atOncePerCaller: 4, places: 400, placesPerCaller: 20 }

const patience = {
  /** A reader who takes a few bytes now and then never stops altogether (`stalled-readers.ts`): this ends it. */
  longest: 30 * 60_000,
  grace: graceMilliseconds,
  /** How often somebody who waits gets the place of a slow reader, at most. */
  betweenLooks: 5_000,
}

/**
 * A table or an archive holds memory and rows of the database until the last byte has left. A few are under way at once,
 * fewer for one caller, and callers take turns; the others wait in their connection, where they hold nothing. While somebody
 * waits and every place is taken, slow readers give way (`whoGivesWay`).
 */
export function filePlaces(given: Partial<typeof bounds & typeof patience> = {}): FilePlaces {
  const settings = { ...bounds, ...patience, ...given }
  const full = () => new AppError('too-many', 'files-under-way', { values: { retryAfterSeconds: 30 } })
  const turns = takeTurns({ ...settings, full })
  const underWay = new Set<FileUnderWay>()
  const waiting = new Set<Asker>()

  function look(): void {
    for (const file of underWay) file.look(settings.betweenLooks)
    if (underWay.size >= settings.atOnce && [...waiting].some(couldBegin))
      whoGivesWay([...underWay], settings.grace)?.end()
  }

  /** A caller who has as many files under way as one may waits for the end of those alone. */
  function couldBegin({ caller }: Asker): boolean {
    return [...underWay].filter((file) => file.caller === caller).length < settings.atOncePerCaller
  }

  let looking: NodeJS.Timeout | undefined
  async function leaving(caller: string, context: Context): Promise<void> {
    const { outgoing } = (context.env ?? {}) as { readonly outgoing?: ServerResponse }
    // A request made inside the process has no connection.
    if (!outgoing || outgoing.closed) return
    const file = new FileUnderWay(caller, outgoing)
    underWay.add(file)
    looking ??= setInterval(look, settings.betweenLooks).unref()
    await closing(outgoing, settings.longest)
    underWay.delete(file)
    if (underWay.size > 0) return
    clearInterval(looking)
    looking = undefined
  }

  return (asker, context, answer) =>
    new Promise((resolve, reject) => {
      const untilSent = async () => {
        waiting.delete(asker)
        resolve(await answer())
        await leaving(asker.caller, context)
      }
      waiting.add(asker)
      turns(asker, () => answering(asker, 'file', untilSent))
        .catch(reject)
        .finally(() => waiting.delete(asker))
    })
}

/** Resolves when the answer has left, or its connection has ended. */
function closing(outgoing: ServerResponse, longest: number): Promise<void> {
  return new Promise((resolve) => {
    const tooLong = setTimeout(() => outgoing.destroy(), longest).unref()
    outgoing.once('close', () => {
      clearTimeout(tooLong)
      resolve()
    })
  })
}
