import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isAlive, isUseNoted } from '../../../src/identity/sign-in/session.ts'
import { secondsToWait } from '../../../src/identity/sign-in/sign-in-delays.ts'

const now = new Date('2026-11-22T09:00:00Z')
const secondsAgo = (seconds: number) => new Date(now.getTime() - seconds * 1000)

describe('the delay after failures', () => {
  it('grows from half a minute to a quarter of an hour', () => {
    const after = (count: number) => secondsToWait({ count, lastAt: now }, 5, now)
    expect([4, 5, 6, 7, 8, 9, 10, 100].map(after)).toEqual([0, 30, 60, 120, 240, 480, 900, 900])
  })

  it('passes with time, and is forgotten after a day', () => {
    expect(secondsToWait({ count: 6, lastAt: secondsAgo(45) }, 5, now)).toBe(15)
    expect(secondsToWait({ count: 6, lastAt: secondsAgo(60) }, 5, now)).toBe(0)
    expect(secondsToWait({ count: 1_000, lastAt: secondsAgo(25 * 3600) }, 5, now)).toBe(0)
    expect(secondsToWait(undefined, 5, now)).toBe(0)
  })

  it('is never shorter for more failures, and never locks anybody out for longer than a quarter of an hour', () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.nat(10_000), fc.nat(100_000), (one, more, ago) => {
        const wait = (count: number) => secondsToWait({ count, lastAt: secondsAgo(ago) }, 5, now)
        expect(wait(one + more)).toBeGreaterThanOrEqual(wait(one))
        expect(wait(one)).toBeLessThanOrEqual(900)
      }),
    )
  })
})

describe('a session', () => {
  it('lives twelve hours at most, and two without being used', () => {
    const alive = (hoursOld: number, hoursIdle: number) =>
      isAlive({ createdAt: secondsAgo(hoursOld * 3600), updatedAt: secondsAgo(hoursIdle * 3600) }, now)
    expect([alive(0, 0), alive(11.9, 1.9), alive(12, 0), alive(3, 2)]).toEqual([true, true, false, false])
  })

  it('has its use written down every five minutes, not at each request', () => {
    expect(isUseNoted({ updatedAt: secondsAgo(299) }, now)).toBe(true)
    expect(isUseNoted({ updatedAt: secondsAgo(300) }, now)).toBe(false)
  })
})
