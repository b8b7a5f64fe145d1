import type { Context } from 'hono'
import { type RateLimit, senderOf } from '#http'
import { looksLikeKey, openAccessKey } from '#identity'
import { type Actor, AppError, anyone } from '#kernel'
import type { App } from '../app.ts'

/**
 * For whom a request reads: the owner of the key in its header. Cookies are not read: a page of another site could send those of
 * its visitor. `tries` counts wrong keys, each against the network that sent it.
 */
export async function readerOf(app: App, context: Context, tries: RateLimit): Promise<Actor> {
  const given = context.req.header('authorization')
  if (given === undefined) throw refusal(context, 'access-key-missing')
  const key = /^Bearer +(\S{1,200})$/i.exec(given)?.[1] ?? ''
  const reader = await openAccessKey(app.contextFor(anyone, 'api', senderOf(context)), { key })
  if (reader) return reader
  tries(context)
  throw refusal(context, 'access-key-refused')
}

/** Proxies and browsers write addresses down: a key that stands in one is known to others. */
export function refuseKeyInAddress({ req }: Context): void {
  const given = Object.values(req.queries()).flat()
  if (given.some(looksLikeKey)) throw new AppError('invalid', 'access-key-in-address')
}

function refusal(context: Context, code: 'access-key-missing' | 'access-key-refused'): AppError {
  context.header('WWW-Authenticate', code === 'access-key-missing' ? 'Bearer' : 'Bearer error="invalid_token"')
  return new AppError('forbidden', code)
}
