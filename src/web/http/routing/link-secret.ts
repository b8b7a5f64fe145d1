import type { Context } from 'hono'
import { AppError } from '#kernel'

const secretPattern = /^[A-Za-z0-9_-]{43}$/

export function linkSecret(context: Context): string {
  const secret = context.req.param('secret') ?? ''
  if (!secretPattern.test(secret)) throw new AppError('not-found', 'not-found')
  return secret
}
