import { AsyncLocalStorage } from 'node:async_hooks'
import { AppError } from '../errors.ts'
import type { Asker } from './asker.ts'
import { refuseIfGone, type Turns, takeTurns } from './take-turns.ts'

/** What is made for one request, and the place that it holds among the readings of large regions. */
interface Answer {
  readonly asker: Asker
  readonly turns: Turns
  place?: Promise<() => void>
}

const underWay = new AsyncLocalStorage<Answer | 'unbounded'>()

const full = () => new AppError('too-many', 'large-readings-full', { values: { retryAfterSeconds: 10 } })
/** Each reading holds up to a hundred and fifty megabytes of the gigabyte that the server takes. */
const bounds = { atOnce: 2, atOncePerCaller: 1, places: 40, placesPerCaller: 8, full }

/** A file holds what it read until its last byte has left: slow readers of files must not keep pages waiting. */
const turnsOf = { page: takeTurns(bounds), file: takeTurns(bounds) }

/** Runs what answers a request. A place among large readings is given back at its end. Work inside other work is part of it. */
export async function answering<Result>(
  asker: Asker,
  made: keyof typeof turnsOf,
  work: () => Promise<Result>,
): Promise<Result> {
  if (underWay.getStore()) return work()
  const answer: Answer = { asker, turns: turnsOf[made] }
  try {
    return await underWay.run(answer, work)
  } finally {
    answer.place?.then(
      (leave) => leave(),
      () => undefined,
    )
  }
}

/** Runs work that neither waits for a place nor stops when somebody leaves: a transaction that keeps every other one waiting. */
export function answeringAtOnce<Result>(work: () => Promise<Result>): Promise<Result> {
  return underWay.run('unbounded', work)
}

/**
 * Waits for a place, before the structures of a large region fill the memory: twelve pages at once would take all that the server has, and
 * end it for everybody. Throws `large-readings-full`, `request-abandoned` and `right-ended`. What answers no request waits for nothing.
 */
export async function takeLargePlace(): Promise<void> {
  const answer = underWay.getStore()
  if (!answer || answer === 'unbounded') return
  answer.place ??= new Promise((taken, refused) => {
    answer.turns(answer.asker, () => new Promise<void>((leave) => taken(leave))).catch(refused)
  })
  await answer.place
}

export function refuseIfAbandoned(): void {
  const answer = underWay.getStore()
  if (answer && answer !== 'unbounded') refuseIfGone(answer.asker)
}
