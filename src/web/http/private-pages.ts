import type { MiddlewareHandler } from 'hono'

/** Pages hold answers: no cache keeps them. Said before the page is made: an answer that is complete is costly to amend. */
export const privatePages: MiddlewareHandler = (context, next) => {
  context.header('Cache-Control', 'no-store')
  context.header('X-Robots-Tag', 'noindex')
  return next()
}
