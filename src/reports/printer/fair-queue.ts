import { AppError, type Code } from '#kernel'
import type { PrintingBudget } from './budget.ts'
import { WaitingLine } from './waiting-line.ts'

export interface Job<Result> {
  /** Who asks: callers take turns. */
  readonly caller: string
  /** Identifies the document: a caller who asks for it twice gets the document already in progress. */
  readonly content: string
  /** Aborted when the caller has gone. */
  readonly signal?: AbortSignal | undefined
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
   * Throws `unavailable`: `pdf-queue-full`, `pdf-abandoned`, `printer-closed`; `too-many`: `printing-budget-spent`; and the
   * errors of `make`.
   */
  ask(job: Job<Result>): Promise<Result>
  /** Finishes the document in progress, and refuses the waiting documents. */
  close(): Promise<void>
}

interface Task<Result> extends Pick<Job<Result>, 'caller' | 'content' | 'make'> {
  people: number
  readonly abandoned: AbortController
  readonly outcome: PromiseWithResolvers<Result>
}

/** Makes one document at a time, callers in turn. A caller who leaves frees the place, before or during the turn. */
export function createFairQueue<Result>({
  places,
  placesPerCaller,
  budget,
  now,
}: FairQueueSettings): FairQueue<Result> {
  const line = new WaitingLine<Task<Result>>()
  let running: Task<Result> | undefined
  let lastTurn: Promise<void> = Promise.resolve()
  let closed = false

  function findSame({ caller, content }: Job<Result>): Task<Result> | undefined {
    const candidates = running?.caller === caller ? [running, ...line.of(caller)] : line.of(caller)
    return candidates.find((task) => task.content === content && !task.abandoned.signal.aborted)
  }

  function takePlace({ caller, content, make }: Job<Result>): Task<Result> {
    budget.check(caller)
    if (line.of(caller).length >= placesPerCaller) throw unavailable('pdf-queue-full')
    if (line.length >= places) makeRoomFor(caller)
    const task = { caller, content, make, people: 0, abandoned: new AbortController(), outcome: outcome<Result>() }
    line.add(task)
    return task
  }

  /**
   * A full queue drops the last document of the caller who has the most waiting, so that no crowd keeps another caller out.
   */
  function makeRoomFor(caller: string): void {
    const last = line.lastOfTheLongest()
    if (!last || line.of(last.caller).length <= line.of(caller).length + 1) throw unavailable('pdf-queue-full')
    line.remove(last)
    last.outcome.reject(unavailable('pdf-queue-full'))
  }

  function leave(task: Task<Result>): void {
    task.people -= 1
    if (task.people > 0) return
    task.abandoned.abort()
    line.remove(task)
  }

  function waitFor(task: Task<Result>, signal: AbortSignal | undefined): Promise<Result> {
    task.people += 1
    if (!signal) return task.outcome.promise
    return new Promise((resolve, reject) => {
      const gone = () => {
        leave(task)
        reject(unavailable('pdf-abandoned'))
      }
      signal.addEventListener('abort', gone, { once: true })
      task.outcome.promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', gone))
    })
  }

  async function takeTurns(): Promise<void> {
    for (let task = line.next(); task; task = line.next()) {
      running = task
      await makeOne(task).then(task.outcome.resolve, task.outcome.reject)
      running = undefined
    }
  }

  async function makeOne({ caller, make, abandoned }: Task<Result>): Promise<Result> {
    if (closed) throw unavailable('printer-closed')
    budget.check(caller)
    const began = now()
    try {
      return await make(abandoned.signal)
    } finally {
      budget.spend(caller, now() - began)
    }
  }

  return {
    async ask(job) {
      if (closed) throw unavailable('printer-closed')
      if (job.signal?.aborted) throw unavailable('pdf-abandoned')
      const result = waitFor(findSame(job) ?? takePlace(job), job.signal)
      if (!running) lastTurn = takeTurns()
      return result
    },
    async close() {
      closed = true
      await lastTurn
    },
  }
}

/** A promise that may have no listener: when every caller has left, its failure must not be reported as unhandled. */
function outcome<Result>(): PromiseWithResolvers<Result> {
  const resolvers = Promise.withResolvers<Result>()
  resolvers.promise.catch(() => undefined)
  return resolvers
}

function unavailable(code: Code): AppError {
  return new AppError('unavailable', code)
}
