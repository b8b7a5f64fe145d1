import { describe, expect, it } from 'vitest'
import { answering, nextTurn, takeLargePlace } from '#kernel'
import { answeringAtOnce } from '../../../src/kernel/turns/answering.ts'
import { countTurns } from '../../support/counted-turns.ts'

let others = 0
function somebody() {
  others += 1
  return { caller: `account:${others}` }
}

/** A reading of a large region that lasts until it is told to end. */
function reading(asker: Parameters<typeof answering>[0], made: 'page' | 'file' = 'page') {
  const state = { began: false, end: () => {}, done: Promise.resolve() }
  const ending = new Promise<void>((end) => {
    state.end = end
  })
  state.done = answering(asker, made, async () => {
    await takeLargePlace()
    state.began = true
    await ending
  })
  state.done.catch(() => undefined)
  return state
}

const settle = () => new Promise((done) => setImmediate(done))

describe('readings of large regions', () => {
  it('are made two at a time, one for each account, and the next begins when one has ended', async () => {
    const [one, other] = [somebody(), somebody()]
    const readings = [reading(one), reading(one), reading(other), reading(somebody())]
    await settle()
    expect(readings.map(({ began }) => began)).toEqual([true, false, true, false])
    for (const { end, done } of readings) {
      end()
      await done
      await settle()
    }
    expect(readings.every(({ began }) => began)).toBe(true)
  })

  it('are refused to an account of which eight wait already, and to nobody else', async () => {
    const one = somebody()
    const readings = Array.from({ length: 10 }, () => reading(one))
    const other = reading(somebody())
    await expect(readings[9]?.done).rejects.toMatchObject({ kind: 'too-many', code: 'large-readings-full' })
    await settle()
    expect(other.began).toBe(true)
    for (const { end } of [...readings, other]) end()
    await Promise.all([...readings.slice(0, 9), other].map(({ done }) => done))
  })

  it('stop when whoever asked has gone, and give their place back', async () => {
    const leaving = new AbortController()
    const left = answering({ ...somebody(), gone: leaving.signal }, 'page', async () => {
      await takeLargePlace()
      leaving.abort()
      await nextTurn()
    })
    await expect(left).rejects.toMatchObject({ code: 'request-abandoned' })
    const next = [reading(somebody()), reading(somebody())]
    await settle()
    expect(next.map(({ began }) => began)).toEqual([true, true])
    for (const { end } of next) end()
  })

  it('of files, which slow readers hold for long, keep no page waiting', async () => {
    const files = [reading(somebody(), 'file'), reading(somebody(), 'file')]
    const page = reading(somebody())
    await settle()
    expect([...files, page].map(({ began }) => began)).toEqual([true, true, true])
    for (const { end } of [...files, page]) end()
  })

  it('wait for nothing in a transaction, which keeps every other one waiting, nor where nobody asks', async () => {
    const readings = [reading(somebody()), reading(somebody())]
    await settle()
    await answering(somebody(), 'page', () => answeringAtOnce(takeLargePlace))
    await takeLargePlace()
    for (const { end } of readings) end()
  })
})

it('long works do one part in each turn of the event loop, however many there are', async () => {
  const turns: number[] = []
  const counted = countTurns()
  const work = async () => {
    for (let part = 0; part < 3; part += 1) {
      await nextTurn()
      turns.push(counted.turn())
    }
  }
  await Promise.all([work(), work(), work()])
  counted.stop()
  expect(turns.length).toBe(9)
  expect(new Set(turns).size).toBe(9)
})
