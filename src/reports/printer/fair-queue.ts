import { AppError, type Code, refuseIfGone, takeTurns } from '#kernel'
import type { PrintingBudget } from './budget.ts'

export interface Job<Result> {
  /** Who asks: callers take turns. */
  readonly caller: string
  /** Identifies the document: a caller who asks for it twice gets the document already in progress. */
  readonly content: string
  /** Aborted when the caller has gone. */
  readonly gone?: AbortSignal | undefined
  /** Whether the document takes nothing from the allowance of its caller, and is not refused for it. */
  readonly unmetered?: boolean | undefined
  /** `abandoned` is aborted when nobody waits for the document any more. */
  make(abandoned: AbortSignal): Promise<Result>
}

export interface FairQueueSettings {
  /** How many documents may wait: in all, and of one caller. */
  readonly places: number
  readonly placesPerCaller: number
  readonly budget: PrintingBudget
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number
}

export interface FairQueue<Result> {
  /**
   * Throws `unavailable`: `pdf-queue-full`, `request-abandoned`, `printer-closed`; `too-many`: `printing-budget-spent`; and the
   * errors of `make`.
   */
  ask(job: Job<Result>): Promise<Result>
  /** Finishes the document in progress, and refuses the waiting documents. */
  close(): Promise<void>
}

/** A document that somebody waits for. */
interface Awaited<Result> {
  people: number
  readonly abandoned: AbortController
  readonly result: Promise<Result>
}

/** Makes one document at a time, callers in turn. A caller who leaves frees the place, before or during the turn. */
export function createFairQueue<Result>({ budget, now, ...bounds }: FairQueueSettings): FairQueue<Result> {
  const full = () => unavailable('pdf-queue-full')
  const turns = takeTurns({ atOnce: 1, atOncePerCaller: 1, ...bounds, full })
  const documents = new Map<string, Awaited<Result>>()
  let inProgress: Promise<unknown> = Promise.resolve()
  let closed = false

  function begin({ caller, make, unmetered }: Job<Result>): Awaited<Result> {
    if (!unmetered) budget.check(caller)
    const abandoned = new AbortController()
    const asker = { caller, gone: abandoned.signal }
    const result = turns(asker, () => {
      const made = unmetered ? makeFree(() => make(abandoned.signal)) : makeOne(caller, () => make(abandoned.signal))
      inProgress = made.catch(() => undefined)
      return made
    })
    return { people: 0, abandoned, result }
  }

  async function makeFree(make: () => Promise<Result>): Promise<Result> {
    if (closed) throw unavailable('printer-closed')
    return make()
  }

  async function makeOne(caller: string, make: () => Promise<Result>): Promise<Result> {
    if (closed) throw unavailable('printer-closed')
    budget.check(caller)
    const began = now()
    try {
      return await make()
    } finally {
      budget.spend(caller, now() - began)
    }
  }

  function documentOf(job: Job<Result>): Awaited<Result> {
    const name = `${job.caller}\n${job.content}`
    const known = documents.get(name)
    if (known && !known.abandoned.signal.aborted) return known
    const document = begin(job)
    documents.set(name, document)
    const forget = () => {
      if (documents.get(name) === document) documents.delete(name)
    }
    document.result.then(forget, forget)
    return document
  }

  return {
    async ask(job) {
      if (closed) throw unavailable('printer-closed')
      refuseIfGone(job)
      return waitFor(documentOf(job), job.gone)
    },
    async close() {
      closed = true
      await inProgress
    },
  }
}

/** The document; it is abandoned once everybody who waited for it has left. */
function waitFor<Result>(document: Awaited<Result>, gone: AbortSignal | undefined): Promise<Result> {
  document.people += 1
  if (!gone) return document.result
  return new Promise((resolve, reject) => {
    const leave = () => {
      document.people -= 1
      if (document.people === 0) document.abandoned.abort()
      reject(unavailable('request-abandoned'))
    }
    gone.addEventListener('abort', leave, { once: true })
    document.result.then(resolve, reject).finally(() => gone.removeEventListener('abort', leave))
  })
}

function unavailable(code: Code): AppError {
  return new AppError('unavailable', code)
}
