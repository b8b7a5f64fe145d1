import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context, MiddlewareHandler } from 'hono'

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

/** Finds who sends, once for each request. Proxies on this machine are trusted, and those of these addresses. */
export function noteClient(trustedProxies: readonly string[]): MiddlewareHandler {
  const isTrusted = (address: string) => thisMachine.test(address) || trustedProxies.includes(address)
  return (context, next) => {
    context.set('clientAddress', senderOf(context, isTrusted))
    return next()
  }
}

/** Each proxy adds at the end the address it was called from: the last one that is not a proxy's is the sender's. */
function senderOf(context: Context, isTrusted: (address: string) => boolean): string | undefined {
  const address = remoteAddress(context)
  if (address === undefined || !isTrusted(address)) return address
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
