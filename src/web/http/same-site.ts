import type { MiddlewareHandler } from 'hono'
import { csrf } from 'hono/csrf'
import { AppError } from '#kernel'

/** The content types of HTML forms. Any other type is refused here, since the check below only looks at forms. */
const typesOfForms = /^(application\/x-www-form-urlencoded|multipart\/form-data|text\/plain)\b/i

/** Refuses forms sent from another site. The site is `publicUrl` when set, otherwise the address that the request names. */
export function sameSite(publicUrl: string | undefined): MiddlewareHandler {
  const publicOrigin = publicUrl === undefined ? undefined : new URL(publicUrl).origin
  const isOwn = (origin: string, address: string) =>
    publicOrigin === undefined ? isOriginOf(origin, address) : origin === publicOrigin
  const check = csrf({ origin: (origin, context) => isOwn(origin, context.req.url) })
  return (context, next) => {
    const isForm = typesOfForms.test(context.req.header('content-type') || 'text/plain')
    if (context.req.method === 'POST' && !isForm) throw new AppError('forbidden', 'foreign-form')
    return check(context, next)
  }
}

/** Browsers write an origin as it stands in the address: an address is parsed only when it does not begin so. */
function isOriginOf(origin: string, address: string): boolean {
  const afterScheme = 'https://'.length
  return address.slice(0, address.indexOf('/', afterScheme)) === origin || new URL(address).origin === origin
}
