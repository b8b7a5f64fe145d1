import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'
import type { Context as UseCaseContext } from '#kernel'

declare module 'hono' {
  interface ContextVariableMap {
    /** Network address of the client; undefined for a request made on this machine itself. */
    clientAddress: string | undefined
  }
}

const thisMachine = /^(127\.|::1$)/

/** Network address of the client, as a trusted proxy reports it when there is one. Undefined for this machine itself. */
export function clientAddress(context: Context): string | undefined {
  return context.get('clientAddress')
}

/** Where a request comes from. `gone` is aborted when the browser closes the connection before the whole answer has left. */
export function senderOf(context: Context): Pick<UseCaseContext, 'from' | 'gone'> {
  return { from: clientAddress(context), gone: context.req.raw.signal }
}

interface Proxies {
  readonly TRUSTED_PROXIES: readonly string[]
  readonly PUBLIC_URL?: string
}

/**
 * Finds the network address of the client, once for each request. Proxies on this machine and in `TRUSTED_PROXIES` are trusted.
 * When `PUBLIC_URL` says that there is a proxy, but the proxy names no client, every request counts as the proxy's own:
 * without an address there would be no rate limit at all. `nameless` is called once for each such proxy.
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

/** Each proxy appends the address that called it: the last address that is not a proxy's is the client's. */
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

const notPlain = /[^\da-f.:]|^::ffff:|\.\d+:/i

/** Writes an IPv4-mapped IPv6 address as IPv4, and removes the port that some proxies add. */
function plainAddress(address: string): string {
  // Asked of each request, and most addresses are plain already.
  if (!notPlain.test(address)) return address
  return address
    .trim()
    .replace(/^\[(.+)\](?::\d+)?$/, '$1')
    .replace(/^((?:\d+\.){3}\d+):\d+$/, '$1')
    .replace(/^::ffff:/i, '')
}
