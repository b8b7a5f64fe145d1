import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isAlive, isUseNoted } from '../../../src/identity/sign-in/session.ts'
import {
  type CountKind,
  countNow,
  counts,
  type Failures,
  isUnderAttack,
  secondsToWait,
} from '../../../src/identity/sign-in/sign-in-delays.ts'

const now = new Date('2026-11-22T09:00:00Z')
const secondsAgo = (seconds: number) => new Date(now.getTime() - seconds * 1000)

describe('the delay after failures', () => {
  it('grows from half a minute to a quarter of an hour', () => {
    const after = (count: number) => secondsToWait({ count, lastAt: now }, 'pair', now)
    expect([4, 5, 6, 7, 8, 9, 10, 100].map(after)).toEqual([0, 30, 60, 120, 240, 480, 900, 900])
  })

  it('passes with time, and is forgotten after a day', () => {
    expect(secondsToWait({ count: 6, lastAt: secondsAgo(45) }, 'pair', now)).toBe(15)
    expect(secondsToWait({ count: 6, lastAt: secondsAgo(60) }, 'pair', now)).toBe(0)
    expect(secondsToWait({ count: 1_000, lastAt: secondsAgo(25 * 3600) }, 'pair', now)).toBe(0)
    expect(secondsToWait(undefined, 'pair', now)).toBe(0)
  })

  it('is never shorter for more failures, and never locks anybody out for longer than a quarter of an hour', () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.nat(10_000), fc.nat(100_000), (one, more, ago) => {
        const wait = (count: number) => secondsToWait({ count, lastAt: secondsAgo(ago) }, 'pair', now)
        expect(wait(one + more)).toBeGreaterThanOrEqual(wait(one))
        expect(wait(one)).toBeLessThanOrEqual(900)
      }),
    )
  })
})

describe('a clock that was set back', () => {
  it('shuts nobody out until it catches up, and the count goes on', () => {
    const ahead = { count: 100, lastAt: secondsAgo(-26 * 3600) }
    for (const kind of Object.keys(counts) as CountKind[]) {
      expect([kind, secondsToWait(ahead, kind, now), countNow(ahead, kind, now)]).toEqual([kind, 0, 100])
    }
  })
})

describe('what strangers try from anywhere', () => {
  const untilTomorrow = 24 * 3600
  /** Tries as often as the delay of `pair` lets one network, for some days, and counts them under `email`. */
  function attack(networks: number, days: number) {
    const pairs = Array.from({ length: networks }, () => undefined as Failures | undefined)
    let email: Failures | undefined
    let longest = 0
    for (let second = 0; second < days * untilTomorrow; second += 30) {
      const at = new Date(now.getTime() + second * 1000)
      longest = Math.max(longest, secondsToWait(email, 'email', at))
      for (const [place, pair] of pairs.entries()) {
        if (secondsToWait(pair, 'pair', at) > 0 || secondsToWait(email, 'email', at) > 0) continue
        pairs[place] = { count: countNow(pair, 'pair', at) + 1, lastAt: at }
        email = { count: countNow(email, 'email', at) + 1, lastAt: at }
      }
    }
    const end = new Date(now.getTime() + days * untilTomorrow * 1000)
    return { longest, email, end }
  }

  it('from one network, for a week, shuts the account to no other network, and is seen', () => {
    const { longest, email, end } = attack(1, 7)
    expect(longest).toBe(0)
    expect(isUnderAttack(email, end)).toBe(true)
    expect(isUnderAttack(email, new Date(end.getTime() + 24 * 3600 * 1000))).toBe(false)
  })

  it('from many networks is slowed down together: they do not add up to a fast guess', () => {
    expect(attack(20, 1).longest).toBeGreaterThan(0)
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
