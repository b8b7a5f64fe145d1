import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context, MiddlewareHandler } from 'hono'
import { AppError, type Clock } from '#kernel'

export interface Rate {
  /** How many at once, after a rest. */
  readonly burst: number
  readonly perMinute: number
}

const mostAddresses = 20_000

/**
 * Lets each address do something so often, and refuses the rest for a while. What it counts is in memory: a restart
 * forgets it. Requests from the machine itself are not counted.
 */
export function rateLimit({ burst, perMinute }: Rate, clock: Clock): MiddlewareHandler {
  const buckets = new Map<string, { left: number; at: number }>()
  return (context, next) => {
    const address = clientAddress(context)
    if (!address) return next()
    const now = clock().getTime()
    const bucket = buckets.get(address) ?? { left: burst, at: now }
    const left = Math.min(burst, bucket.left + ((now - bucket.at) / 60_000) * perMinute)
    if (left < 1) throw new AppError('too-many', 'too-many-requests')
    buckets.delete(address)
    buckets.set(address, { left: left - 1, at: now })
    if (buckets.size > mostAddresses) buckets.delete(buckets.keys().next().value ?? '')
    return next()
  }
}

const thisMachine = /^(127\.|::1$|::ffff:127\.)/

/** Who sends. A proxy on this machine is believed about whom it speaks for; nobody else is. */
function clientAddress(context: Context): string | undefined {
  const address = remoteAddress(context)
  if (!address || !thisMachine.test(address)) return address
  return context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() || undefined
}

function remoteAddress(context: Context): string | undefined {
  try {
    return getConnInfo(context).remote.address
  } catch {
    // A request made inside the process has no connection.
    return undefined
  }
}
