import type { Context } from 'hono'
import { type RateLimit, senderOf } from '#http'
import { holdsKey, openAccessKey } from '#identity'
import { type Actor, AppError, anyone, type RightLasts, rightUnderWay } from '#kernel'
import type { App } from '../app.ts'

/** Who reads, and whether they still may, asked after each wait: a key that is withdrawn meanwhile gives nothing. */
export interface Reader {
  readonly actor: Actor
  readonly rightLasts?: RightLasts
}

/**
 * For whom a request reads: the owner of the key in its header. Cookies are not read: a page of another site could send those of
 * its visitor. `tries` counts wrong keys, each against the network that sent it.
 */
export async function readerOf(app: App, context: Context, tries: RateLimit): Promise<Reader> {
  const given = context.req.header('authorization')
  if (given === undefined) throw refusal(context, 'access-key-missing')
  const key = /^Bearer +(\S{1,200})$/i.exec(given)?.[1] ?? ''
  const open = () => openAccessKey(app.contextFor(anyone, 'api', senderOf(context)), { key })
  const actor = await open()
  if (actor) return { actor, rightLasts: rightUnderWay(actor, open) }
  tries(context)
  throw refusal(context, 'access-key-refused')
}

/** The right ended while the answer was being made: the program is told what its next request would be told. */
export function refuseEnded(context: Context, error: unknown): never {
  throw error instanceof AppError && error.code === 'right-ended' ? refusal(context, 'access-key-refused') : error
}

/** Proxies and browsers write addresses down: a key that stands anywhere in one is known to others. */
export function refuseKeyInAddress({ req }: Context): void {
  if (holdsKey(plain(req.url))) throw new AppError('invalid', 'access-key-in-address')
}

function plain(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}

function refusal(context: Context, code: 'access-key-missing' | 'access-key-refused'): AppError {
  context.header('WWW-Authenticate', code === 'access-key-missing' ? 'Bearer' : 'Bearer error="invalid_token"')
  return new AppError('forbidden', code)
}
