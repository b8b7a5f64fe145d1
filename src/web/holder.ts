import type { Context } from 'hono'
import { type Actor, AppError, hashSecret } from '#kernel'
import type { App } from '../app.ts'

const secretPattern = /^[A-Za-z0-9_-]{43}$/

/** The secret of the private link that the address holds. */
export function linkSecret(context: Context): string {
  const secret = context.req.param('secret') ?? ''
  if (!secretPattern.test(secret)) throw new AppError('not-found', 'not-found')
  return secret
}

/** What the holder of the link of this address may do. */
export function holderContext(app: App, context: Context) {
  const actor: Actor = { kind: 'link', secretHash: hashSecret(linkSecret(context)) }
  return app.contextFor(actor, 'web')
}
