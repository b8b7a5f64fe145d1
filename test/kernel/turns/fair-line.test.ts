import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FairLine, type LineBounds } from '../../../src/kernel/turns/fair-line.ts'

interface Task {
  readonly caller: string
  readonly number: number
  readonly givesWay?: boolean
}

type Step = { readonly does: 'join' | 'leave' | 'next' | 'end'; readonly at: number }

const callers = ['a', 'b', 'c', 'd']
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({ does: fc.constantFrom('join', 'join', 'leave', 'next', 'next', 'end'), at: fc.nat(99) }),
  { maxLength: 200 },
)
const bounds: fc.Arbitrary<LineBounds> = fc
  .record({ atOnce: fc.integer({ min: 1, max: 3 }), places: fc.integer({ min: 1, max: 12 }), share: fc.nat(11) })
  .chain(({ atOnce, places, share }) =>
    fc.record({
      atOnce: fc.constant(atOnce),
      atOncePerCaller: fc.integer({ min: 1, max: atOnce }),
      places: fc.constant(places),
      placesPerCaller: fc.constant(1 + (share % places)),
    }),
  )

/** Callers whose tasks give way in a line with spare places. */
const batches = ['c', 'd']

/** Plays the steps on a line, beside plain lists of what waits and of what runs. */
function play(given: LineBounds, played: readonly Step[], watch: Partial<Watch> = {}): void {
  const line = new FairLine<Task>(given)
  let waiting: Task[] = []
  const running: Task[] = []
  for (const [number, { does, at }] of played.entries()) {
    if (does === 'join') {
      const caller = callers[at % callers.length] ?? ''
      const task = { caller, number, givesWay: given.spare !== undefined && batches.includes(caller) }
      const dropped = line.join(task)
      watch.joins?.(task, dropped, waiting)
      waiting = [...waiting, task].filter((one) => one !== dropped)
    } else if (does === 'leave') {
      const task = waiting[at % waiting.length]
      if (task) line.leave(task)
      waiting = waiting.filter((one) => one !== task)
    } else if (does === 'next') {
      const task = line.next()
      watch.next?.(task, waiting, running)
      waiting = waiting.filter((one) => one !== task)
      if (task) running.push(task)
    } else {
      const [task] = running.splice(at % Math.max(1, running.length), 1)
      if (task) line.ended(task)
    }
  }
}

interface Watch {
  joins(task: Task, dropped: Task | undefined, waiting: readonly Task[]): void
  next(task: Task | undefined, waiting: readonly Task[], running: readonly Task[]): void
}

const countOf = (tasks: readonly Task[], caller: string) => tasks.filter((task) => task.caller === caller).length

describe('callers in one line', () => {
  it('are each passed by another caller once at most while they wait and have nothing running', () => {
    fc.assert(
      fc.property(bounds, steps, (given, played) => {
        /** For each caller who waits: how often each other caller was served meanwhile. */
        let passed = new Map<string, Map<string, number>>()
        play(given, played, {
          next: (task, waiting, running) => {
            const patient = callers.filter(
              (caller) => caller !== task?.caller && countOf(waiting, caller) > 0 && countOf(running, caller) === 0,
            )
            passed = new Map(patient.map((caller) => [caller, passed.get(caller) ?? new Map()]))
            for (const counts of passed.values()) {
              if (task) counts.set(task.caller, (counts.get(task.caller) ?? 0) + 1)
              expect(Math.max(0, ...counts.values())).toBeLessThanOrEqual(1)
            }
          },
        })
      }),
    )
  })

  it('are each served in the order in which they asked, and nobody waits while a place to run is free', () => {
    fc.assert(
      fc.property(bounds, steps, (given, played) =>
        play(given, played, {
          next: (task, waiting, running) => {
            if (task) expect(task).toBe(waiting.find(({ caller }) => caller === task.caller))
            const may = waiting.filter(({ caller }) => countOf(running, caller) < given.atOncePerCaller)
            expect(task !== undefined).toBe(running.length < given.atOnce && may.length > 0)
          },
        }),
      ),
    )
  })

  it('have so many places each and in all, and lose none to a caller who has as many', () => {
    fc.assert(
      fc.property(bounds, steps, ({ places, placesPerCaller, ...others }, played) =>
        play({ places, placesPerCaller, ...others }, played, {
          joins: (task, dropped, waiting) => {
            const mine = countOf(waiting, task.caller)
            const isFull = waiting.length >= places
            expect(waiting.length).toBeLessThanOrEqual(places)
            expect(mine).toBeLessThanOrEqual(placesPerCaller)
            const most = Math.max(0, ...callers.map((caller) => countOf(waiting, caller)))
            const mayJoin = mine < placesPerCaller && (!isFull || most > mine + 1)
            expect(dropped === task).toBe(!mayJoin)
            expect(dropped === undefined).toBe(mayJoin && !isFull)
            if (dropped && dropped !== task) expect(countOf(waiting, dropped.caller)).toBe(most)
          },
        }),
      ),
    )
  })
})

describe('tasks that give way', () => {
  const isOfBatch = ({ givesWay }: Task) => givesWay === true
  const spareBounds = bounds.chain((given) =>
    fc.integer({ min: 1, max: 2 }).map((spare) => ({ ...given, atOncePerCaller: given.atOnce, spare })),
  )

  it('fill the spare places while nobody else runs or waits, and begin there no more as soon as somebody does', () => {
    fc.assert(
      fc.property(spareBounds, steps, (given, played) =>
        play(given, played, {
          next: (task, waiting, running) => {
            const people = running.filter((one) => !isOfBatch(one)).length
            const areAlone = [...running, ...waiting].every(isOfBatch)
            if (!task || running.length < given.atOnce) return
            expect(running.length).toBeLessThan(given.atOnce + given.spare)
            expect(isOfBatch(task) ? areAlone : people < given.atOnce).toBe(true)
          },
        }),
      ),
    )
  })

  it('keep nobody out of a full line, and are never kept out', () => {
    fc.assert(
      fc.property(spareBounds, steps, (given, played) =>
        play(given, played, {
          joins: (task, dropped, waiting) => {
            const people = waiting.filter((one) => !isOfBatch(one))
            if (isOfBatch(task)) expect(dropped).toBeUndefined()
            else if (dropped)
              expect([isOfBatch(dropped), dropped === task || people.length === given.places]).toEqual([false, true])
            if (people.length < Math.min(given.places, given.placesPerCaller)) expect(dropped).toBeUndefined()
          },
        }),
      ),
    )
  })

  it('leave no place empty that somebody may take: another task begins beside them at once', () => {
    fc.assert(
      fc.property(spareBounds, steps, (given, played) =>
        play(given, played, {
          next: (task, waiting, running) => {
            const people = running.filter((one) => !isOfBatch(one)).length
            const isRoom = running.length < given.atOnce + given.spare
            if (isRoom && people < given.atOnce && waiting.some((one) => !isOfBatch(one))) expect(task).toBeDefined()
            if (isRoom && waiting.length > 0 && [...running, ...waiting].every(isOfBatch)) expect(task).toBeDefined()
          },
        }),
      ),
    )
  })
})
