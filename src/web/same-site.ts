import type { MiddlewareHandler } from 'hono'
import { csrf } from 'hono/csrf'

/** Refuses forms sent from another site. Behind a proxy, `publicUrl` is the site's own address. */
export function sameSite(publicUrl: string | undefined): MiddlewareHandler {
  const publicOrigin = publicUrl === undefined ? undefined : new URL(publicUrl).origin
  return csrf({ origin: (origin, context) => origin === publicOrigin || origin === new URL(context.req.url).origin })
}
