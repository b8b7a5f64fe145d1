import type { MiddlewareHandler } from 'hono'
import { csrf } from 'hono/csrf'
import { AppError } from '#kernel'

/** What a form can be sent as. Whatever else is sent is none of ours, and the check below would not look at it. */
const typesOfForms = /^(application\/x-www-form-urlencoded|multipart\/form-data|text\/plain)\b/i

/** Refuses forms sent from another site. `publicUrl`, when it is set, is the site's own address; otherwise the one it was asked at. */
export function sameSite(publicUrl: string | undefined): MiddlewareHandler {
  const publicOrigin = publicUrl === undefined ? undefined : new URL(publicUrl).origin
  const check = csrf({ origin: (origin, context) => origin === (publicOrigin ?? new URL(context.req.url).origin) })
  return (context, next) => {
    const isForm = typesOfForms.test(context.req.header('content-type') || 'text/plain')
    if (context.req.method === 'POST' && !isForm) throw new AppError('forbidden', 'foreign-form')
    return check(context, next)
  }
}
