import { AppError, type Asker, type Code, refuseIfEnded, refuseIfGone, takeTurns } from '#kernel'
import type { PrintingBudget } from './budget.ts'

export interface Job<Result> extends Omit<Asker, 'givesWay'> {
  /** Identifies the document: a caller who asks for it twice gets the document already in progress. */
  readonly content: string
  /** Whether the document belongs to a batch. It gives way to the documents of people, and takes nothing from any allowance. */
  readonly ofBatch?: boolean | undefined
  /** The work that takes a turn. `abandoned` is aborted when nobody waits for the document any more. */
  make(abandoned: AbortSignal): Promise<Result>
  /** What is left to do once another document may take the turn. */
  finish?(made: Result): Promise<Result>
}

export interface FairQueueSettings {
  /** How many documents may wait: in all, and of one caller. */
  readonly places: number
  readonly placesPerCaller: number
  /** How many more documents are made at once while nobody waits but batches. */
  readonly spare?: number
  readonly budget: PrintingBudget
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number
}

export interface FairQueue<Result> {
  /**
   * Throws `unavailable`: `pdf-queue-full`, `request-abandoned`, `printer-closed`; `too-many`: `printing-budget-spent`; `forbidden`:
   * `right-ended`; and the errors of `make`.
   */
  ask(job: Job<Result>): Promise<Result>
  /** Finishes the documents in progress, and refuses the waiting documents. */
  close(): Promise<void>
}

/** A document that somebody waits for. */
interface Awaited<Result> {
  readonly people: Set<Person>
  readonly abandoned: AbortController
  readonly result: Promise<Result>
}

interface Person extends Pick<Asker, 'rightLasts'> {
  /** The person waits no more, and is told why. */
  leave(why: unknown): void
}

/**
 * Makes one document at a time, callers in turn; documents of batches take the spare places beside it. A caller who leaves frees
 * the place, before or during the turn.
 */
export function createFairQueue<Result>({ budget, now, ...bounds }: FairQueueSettings): FairQueue<Result> {
  const full = () => unavailable('pdf-queue-full')
  const turns = takeTurns({ atOnce: 1, atOncePerCaller: 1, ...bounds, full })
  const documents = new Map<string, Awaited<Result>>()
  let closed = false

  function begin(job: Job<Result>): Awaited<Result> {
    const { caller, ofBatch, rightLasts } = job
    if (!ofBatch) budget.check(caller)
    const abandoned = new AbortController()
    const people = new Set<Person>()
    const asker = { gone: abandoned.signal, rightLasts: rightLasts && (() => anybodyMay(people)) }
    // Apart from the batch, so that people do not wait behind their own batch.
    const asWhom = ofBatch ? { caller: `batch of ${caller}`, givesWay: true } : { caller }
    const result = makeThenFinish(job, { ...asker, ...asWhom }, abandoned.signal)
    return { people, abandoned, result }
  }

  async function makeThenFinish(job: Job<Result>, asker: Asker, abandoned: AbortSignal): Promise<Result> {
    const make = () => job.make(abandoned)
    const made = await turns(asker, () => (job.ofBatch ? makeFree(make) : makeOne(job.caller, make)))
    return job.finish ? job.finish(made) : made
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
    const name = JSON.stringify([job.caller, job.ofBatch, job.content])
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
      return waitFor(documentOf(job), job)
    },
    async close() {
      closed = true
      await Promise.allSettled([...documents.values()].map(({ result }) => result))
    },
  }
}

/** The document; it is abandoned once everybody who waited for it has left. */
function waitFor<Result>({ people, abandoned, result }: Awaited<Result>, { gone, rightLasts }: Asker): Promise<Result> {
  return new Promise((resolve, reject) => {
    const person: Person = {
      rightLasts,
      leave: (why) => {
        people.delete(person)
        if (people.size === 0) abandoned.abort()
        reject(why)
      },
    }
    const leave = () => person.leave(unavailable('request-abandoned'))
    people.add(person)
    gone?.addEventListener('abort', leave, { once: true })
    result.then(resolve, reject).finally(() => gone?.removeEventListener('abort', leave))
  })
}

/** Whether somebody who waits may still have the document. Those whose right ended wait no more. */
async function anybodyMay(people: ReadonlySet<Person>): Promise<boolean> {
  // The first person joins in the turn of the event loop in which the document begins.
  await Promise.resolve()
  for (const person of [...people]) await refuseIfEnded(person).catch(person.leave)
  return people.size > 0
}

function unavailable(code: Code): AppError {
  return new AppError('unavailable', code)
}
