import { setTimeout as pause } from 'node:timers/promises'
import { beforeEach, describe, expect, it } from 'vitest'
import { createBudget } from '../../src/reports/printer/budget.ts'
import { createFairQueue, type FairQueue, type Job } from '../../src/reports/printer/fair-queue.ts'

const full = { kind: 'unavailable', code: 'pdf-queue-full' }
const abandoned = { kind: 'unavailable', code: 'request-abandoned' }
const spent = { kind: 'too-many', code: 'printing-budget-spent' }

let made: string[]
let milliseconds: number
let queue: FairQueue<string>
/** Milliseconds that each document takes, on the test's own clock. */
let cost: number

function open(places = 6, placesPerCaller = 4, spare = 0): void {
  const now = () => milliseconds
  const budget = createBudget({ burstSeconds: 60, secondsPerMinute: 6 }, now)
  queue = createFairQueue<string>({ places, placesPerCaller, spare, budget, now })
}

const make: Job<string>['make'] = async () => {
  milliseconds += cost
  await pause(5)
  return 'made'
}

/** Asks for a document named for its caller and its place: `a1`. */
function ask(name: string, given: Partial<Job<string>> = {}): Promise<string> {
  return queue.ask({
    caller: name.slice(0, 1),
    content: name,
    make: async (stop) => {
      made.push(name)
      return make(stop)
    },
    ...given,
  })
}

beforeEach(() => {
  made = []
  milliseconds = 0
  cost = 100
  open()
})

describe('callers who wait for the printer', () => {
  it('take turns: many documents of one delay another by the one being made', async () => {
    await Promise.all(['a1', 'a2', 'a3', 'a4', 'b1', 'b2', 'c1'].map((name) => ask(name)))
    expect(made).toEqual(['a1', 'b1', 'c1', 'a2', 'b2', 'a3', 'a4'])
  })

  it('come next when they arrive while another caller keeps asking', async () => {
    const flood = ['a1', 'a2', 'a3', 'a4'].map((name) => ask(name))
    await flood[0]
    const late = ask('b1')
    flood.push(ask('a5'), ask('a6'))
    await Promise.all([...flood, late])
    expect(made.indexOf('b1')).toBeLessThan(made.indexOf('a4'))
  })

  it('have a limited number of places each', async () => {
    const mine = ['a1', 'a2', 'a3', 'a4', 'a5'].map((name) => ask(name))
    await expect(ask('a6')).rejects.toMatchObject(full)
    await Promise.all([...mine, ask('b1')])
  })

  it('are let in when the queue is full: the caller with most documents waiting loses the last one', async () => {
    open(4, 4)
    const first = ask('x1')
    const flood = ['a1', 'a2', 'a3', 'a4'].map((name) => ask(name))
    const lost = expect(flood[3]).rejects.toMatchObject(full)
    await Promise.all([first, ask('b1'), lost, ...flood.slice(0, 3)])
    expect(made).toEqual(['x1', 'a1', 'b1', 'a2', 'a3'])
  })

  it('are refused when all places are taken by as many callers', async () => {
    open(2, 4)
    const taken = ['x1', 'a1', 'b1'].map((name) => ask(name))
    await expect(ask('c1')).rejects.toMatchObject(full)
    await Promise.all(taken)
    expect(await ask('c1')).toBe('made')
  })

  it('get their other documents after one that failed', async () => {
    const failing = ask('a1', { make: () => Promise.reject(new Error('failed')) })
    const next = ask('a2')
    await expect(failing).rejects.toThrow('failed')
    expect(await next).toBe('made')
  })
})

describe('a document that is asked for again', () => {
  it('is made once for every request that waits for it, and again for a later request', async () => {
    const asked = Array.from({ length: 50 }, () => ask('a1'))
    expect(new Set(await Promise.all(asked))).toEqual(new Set(['made']))
    expect(made).toEqual(['a1'])
    await ask('a1')
    expect(made).toEqual(['a1', 'a1'])
  })
})

describe('somebody who leaves', () => {
  const leaving = () => new AbortController()

  it('frees the place before the turn', async () => {
    open(4, 1)
    const gone = leaving()
    const first = ask('x1')
    const dropped = expect(ask('a1', { gone: gone.signal })).rejects.toMatchObject(abandoned)
    gone.abort()
    await dropped
    await Promise.all([first, ask('a2')])
    expect(made).toEqual(['x1', 'a2'])
  })

  it('stops the document that is being made', async () => {
    const gone = leaving()
    const stopped = new Promise<string>((resolve) => {
      const until: Job<string>['make'] = (stop) =>
        new Promise((_, reject) =>
          stop.addEventListener('abort', () => {
            resolve('stopped')
            reject(new Error('stopped'))
          }),
        )
      ask('a1', { gone: gone.signal, make: until }).catch(() => undefined)
    })
    const next = ask('b1')
    gone.abort()
    expect(await stopped).toBe('stopped')
    expect(await next).toBe('made')
  })

  it('does not stop the document for another who waits for it, before the turn and during it', async () => {
    const [early, late] = [leaving(), leaving()]
    const first = ask('x1')
    const dropped = ask('a1', { gone: early.signal })
    const alsoDropped = ask('a1', { gone: late.signal })
    const stays = ask('a1', { gone: leaving().signal })
    early.abort()
    await expect(dropped).rejects.toMatchObject(abandoned)
    await first
    late.abort()
    await expect(alsoDropped).rejects.toMatchObject(abandoned)
    expect(await stays).toBe('made')
    expect(made).toEqual(['x1', 'a1'])
  })

  it('does not abort the document of a later request', async () => {
    const gone = leaving()
    const dropped = expect(ask('a1', { gone: gone.signal })).rejects.toMatchObject(abandoned)
    gone.abort()
    expect(await ask('a1', { gone: leaving().signal })).toBe('made')
    await dropped
  })
})

describe('a caller who occupied the printer for a minute', () => {
  beforeEach(() => {
    cost = 25_000
  })

  it('is refused, waiting documents included, while others are served', async () => {
    const asked = ['a1', 'a2', 'a3', 'a4'].map((name) => ask(name))
    await expect(asked[3]).rejects.toMatchObject(spent)
    await expect(ask('a5')).rejects.toMatchObject(spent)
    expect(await ask('b1')).toBe('made')
    expect(made).toEqual(['a1', 'a2', 'a3', 'b1'])
  })

  it('is served again after the time announced in the refusal', async () => {
    await Promise.all(['a1', 'a2', 'a3'].map((name) => ask(name)))
    const refusal = await ask('a4').catch((error) => error)
    expect(refusal.values).toEqual({ retryAfterSeconds: 110, minutes: 2 })
    milliseconds += 110_000
    cost = 100
    expect(await ask('a4')).toBe('made')
  })
})

describe('the documents of a batch', () => {
  let ends: Map<string, () => void>
  /** Asks for a document that is made until it is ended. */
  const askLong = (name: string, given: Partial<Job<string>> = {}) =>
    ask(name, {
      make: () => {
        made.push(name)
        return new Promise((resolve) => ends.set(name, () => resolve('made')))
      },
      ...given,
    })
  const report = (name: string) => askLong(name, { ofBatch: true })
  async function end(name: string): Promise<void> {
    ends.get(name)?.()
    await pause(1)
  }
  beforeEach(() => {
    ends = new Map()
    open(6, 4, 1)
  })

  it('are made two at once while nobody else waits, and those of two batches in turn', async () => {
    const asked = Promise.all(['a1', 'a2', 'a3', 'b1', 'b2'].map(report))
    await pause(1)
    expect(made).toEqual(['a1', 'a2'])
    for (const name of ['a1', 'a2', 'b1', 'a3', 'b2']) await end(name)
    await asked
    expect(made).toEqual(['a1', 'a2', 'b1', 'a3', 'b2'])
  })

  it('leave the next place to a person who comes, and begin none beside the document of the person', async () => {
    const reports = Promise.all(['a1', 'a2', 'a3', 'a4'].map(report))
    const person = askLong('p1')
    const other = askLong('q1')
    await end('a1')
    expect(made).toEqual(['a1', 'a2', 'p1'])
    await end('a2')
    expect(made).toEqual(['a1', 'a2', 'p1'])
    await end('p1')
    expect(made).toEqual(['a1', 'a2', 'p1', 'q1'])
    await end('q1')
    expect(made).toEqual(['a1', 'a2', 'p1', 'q1', 'a3', 'a4'])
    await end('a3')
    await end('a4')
    await Promise.all([reports, person, other])
  })

  it('have their turn among people who keep asking, one at a time', async () => {
    const people = Promise.all(['p1', 'p2', 'p3'].map((name) => askLong(name)))
    const reports = Promise.all(['a1', 'a2'].map(report))
    await end('p1')
    expect(made).toEqual(['p1', 'a1', 'p2'])
    await end('a1')
    expect(made).toEqual(['p1', 'a1', 'p2'])
    await end('p2')
    for (const name of ['a2', 'p3']) await end(name)
    await Promise.all([people, reports])
    expect(made).toEqual(['p1', 'a1', 'p2', 'a2', 'p3'])
  })

  it('do not delay the own document of the person who asked for the batch', async () => {
    const reports = Promise.all(['a1', 'a2', 'a3', 'a4'].map(report))
    const own = askLong('a9')
    await end('a1')
    expect(made).toEqual(['a1', 'a2', 'a9'])
    for (const name of ['a2', 'a9', 'a3', 'a4']) await end(name)
    await Promise.all([reports, own])
  })

  it('are made one at a time where there is no spare place', async () => {
    open(6, 4, 0)
    const asked = Promise.all(['a1', 'a2'].map(report))
    await pause(1)
    expect(made).toEqual(['a1'])
    await end('a1')
    await end('a2')
    await asked
  })
})

describe('a document that is finished after its turn', () => {
  it('is given once it is finished, while the next one is made', async () => {
    let finish = () => {}
    const first = ask('a1', {
      finish: (done) => new Promise((resolve) => (finish = () => resolve(`${done}, finished`))),
    })
    expect(await ask('b1')).toBe('made')
    const again = ask('a1')
    finish()
    expect(await Promise.all([first, again])).toEqual(['made, finished', 'made, finished'])
  })
})

describe('documents whose reader loses the right while they wait', () => {
  const may = async () => true
  const ended = { kind: 'forbidden', code: 'right-ended' }

  it('are never made, and the next one is', async () => {
    const first = ask('b1')
    let lasts = true
    const late = ask('a1', { rightLasts: async () => lasts })
    const next = ask('c1')
    lasts = false
    await expect(late).rejects.toMatchObject(ended)
    await Promise.all([first, next])
    expect(made).toEqual(['b1', 'c1'])
  })

  it('are made for another reader who waits for them too, and for nobody else', async () => {
    const first = ask('b1')
    const rights = { one: true, other: true }
    const one = ask('a1', { rightLasts: async () => rights.one })
    const other = ask('a1', { rightLasts: async () => rights.other })
    rights.one = false
    await expect(one).rejects.toMatchObject(ended)
    expect(await Promise.all([first, other])).toEqual(['made', 'made'])
    expect(made).toEqual(['b1', 'a1'])
  })

  it('are made at once where the printer is free and the right is there', async () => {
    expect(await ask('a1', { rightLasts: may })).toBe('made')
  })
})
