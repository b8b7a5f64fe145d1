import type { Context } from 'hono'
import { AppError, type Clock, forgetFirst, networkOf } from '#kernel'
import { clientAddress } from './client-address.ts'

export interface Rate {
  /** Requests allowed at once after a rest. */
  readonly burst: number
  readonly perMinute: number
}

/** Rate limits per network: a request counts against each rate of the list. */
export type Rates = readonly [Rate, ...Rate[]]

const mostAddresses = 20_000

/** Counts a request. Throws `too-many-requests` when its network has asked too often. */
export type RateLimit = (context: Context) => void

/**
 * A token bucket for each network, in memory: a restart forgets the counts. Requests from the machine itself are not counted.
 */
export function rateLimit({ burst, perMinute }: Rate, clock: Clock): RateLimit {
  const buckets = new Map<string, { left: number; at: number }>()
  return (context) => {
    const address = clientAddress(context)
    if (!address) return
    const caller = networkOf(address)
    const now = clock().getTime()
    const bucket = buckets.get(caller) ?? { left: burst, at: now }
    // A clock that was set back must not lock a network out until the clock has caught up.
    if (bucket.at > now) bucket.at = now
    const left = Math.min(burst, bucket.left + ((now - bucket.at) / 60_000) * perMinute)
    if (left < 1) {
      const retryAfterSeconds = Math.ceil(((1 - left) / perMinute) * 60)
      throw new AppError('too-many', 'too-many-requests', { values: { retryAfterSeconds } })
    }
    buckets.delete(caller)
    buckets.set(caller, { left: left - 1, at: now })
    forgetFirst(buckets, mostAddresses)
  }
}

/** Counts a request against each rate of a list. What names one rate shares its count. */
export function rateLimits(clock: Clock): (context: Context, rates: Rates) => void {
  const limits = new Map<Rate, RateLimit>()
  const limitOf = (rate: Rate) => {
    const limit = limits.get(rate) ?? rateLimit(rate, clock)
    limits.set(rate, limit)
    return limit
  }
  return (context, rates) => {
    for (const rate of rates) limitOf(rate)(context)
  }
}
