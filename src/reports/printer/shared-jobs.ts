import { AppError } from '#kernel'
import type { createQueue } from './queue.ts'

/** A document to make. */
export interface Job<Result> {
  /** For whom, where one may not take every place: the holder of a private link. */
  readonly owner?: string | undefined
  /** What is to be made: the same for the same owner is made once. */
  readonly content: string
  /** Aborted when whoever asked is gone. */
  readonly signal?: AbortSignal | undefined
  make(): Promise<Result>
}

interface Asked<Result> {
  readonly content: string
  readonly signals: (AbortSignal | undefined)[]
  readonly result: Promise<Result>
}

/** One being made, one waiting: a page that is reloaded again and again gets no more. */
const mostPerOwner = 2

/**
 * Shares a queue fairly: one job at a time for each owner, who joins the one under way by asking for the same again. A job
 * that nobody waits for any more is dropped (`pdf-abandoned`) before it begins.
 */
export function shareJobs<Result>(enqueue: ReturnType<typeof createQueue>): (job: Job<Result>) => Promise<Result> {
  const byOwner = new Map<string, readonly Asked<Result>[]>()

  function begin(signals: Asked<Result>['signals'], make: Job<Result>['make']): Promise<Result> {
    return enqueue(async () => {
      if (signals.every((signal) => signal?.aborted)) throw new AppError('unavailable', 'pdf-abandoned')
      return make()
    })
  }

  function leave(owner: string, gone: Asked<Result>): void {
    const others = byOwner.get(owner)?.filter((asked) => asked !== gone) ?? []
    if (others.length > 0) byOwner.set(owner, others)
    else byOwner.delete(owner)
  }

  return async ({ owner, content, signal, make }) => {
    const signals = [signal]
    if (owner === undefined) return begin(signals, make)
    const asked = byOwner.get(owner) ?? []
    const same = asked.find((other) => other.content === content)
    if (same) {
      same.signals.push(signal)
      return same.result
    }
    if (asked.length >= mostPerOwner) throw new AppError('unavailable', 'pdf-queue-full')
    const before = Promise.resolve(asked.at(-1)?.result).catch(() => undefined)
    const mine: Asked<Result> = { content, signals, result: before.then(() => begin(signals, make)) }
    byOwner.set(owner, [...asked, mine])
    return mine.result.finally(() => leave(owner, mine))
  }
}
