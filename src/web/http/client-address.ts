import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'

declare module 'hono' {
  interface ContextVariableMap {
    /** Network address of who sends; undefined for a request made on this machine itself. */
    clientAddress: string | undefined
  }
}

const thisMachine = /^(127\.|::1$)/

/** Who sends: the network address, or that for which a trusted proxy speaks. Undefined for this machine itself. */
export function clientAddress(context: Context): string | undefined {
  return context.get('clientAddress')
}

interface Proxies {
  readonly TRUSTED_PROXIES: readonly string[]
  readonly PUBLIC_URL?: string
}

/**
 * Finds who sends, once for each request. Proxies on this machine are trusted, and those of `TRUSTED_PROXIES`. Where a
 * proxy stands in front (`PUBLIC_URL`) and says nothing of whom it speaks for, all that it sends is its own: limits that
 * counted nobody would be off. `nameless` is told of such a proxy, once.
 */
export function noteClient(
  { TRUSTED_PROXIES, PUBLIC_URL }: Proxies,
  nameless: (proxy: string) => void,
): (context: Context) => void {
  const isTrusted = (address: string) => thisMachine.test(address) || TRUSTED_PROXIES.includes(address)
  const told = new Set<string>()
  return (context) => {
    const remote = remoteAddress(context)
    const named = remote !== undefined && isTrusted(remote) ? forwardedFor(context, isTrusted) : remote
    const isNameless = named === undefined && remote !== undefined && PUBLIC_URL !== undefined
    if (isNameless && !told.has(remote)) nameless(remote)
    if (isNameless) told.add(remote)
    context.set('clientAddress', isNameless ? remote : named)
  }
}

/** Each proxy adds at the end the address it was called from: the last one that is not a proxy's is the sender's. */
function forwardedFor(context: Context, isTrusted: (address: string) => boolean): string | undefined {
  const forwarded = context.req.header('x-forwarded-for')?.split(',').map(plainAddress) ?? []
  return forwarded.findLast((each) => each !== '' && !isTrusted(each))
}

function remoteAddress(context: Context): string | undefined {
  try {
    const { address } = getConnInfo(context).remote
    return address === undefined ? undefined : plainAddress(address)
  } catch {
    // A request made inside the process has no connection.
    return undefined
  }
}

/** An IPv4 address that came through an IPv6 socket is written as what it is; the port that some proxies add is left out. */
function plainAddress(address: string): string {
  return address
    .trim()
    .replace(/^\[(.+)\](?::\d+)?$/, '$1')
    .replace(/^((?:\d+\.){3}\d+):\d+$/, '$1')
    .replace(/^::ffff:/i, '')
}
