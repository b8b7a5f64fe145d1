import type { Context } from 'hono'
import { AppError } from '#kernel'
import type { App } from '../../app.ts'
import { logoAddress, styleAddress } from '../ui/page/appearance-addresses.ts'

export async function sendStyle(app: App, context: Context) {
  const appearance = await app.appearance()
  if (!appearance.accent) throw new AppError('not-found', 'not-found')
  const { accentStyle } = await import('#settings')
  sayHowLong(context, styleAddress(appearance))
  context.header('Content-Type', 'text/css; charset=utf-8')
  return context.body(accentStyle(appearance.accent))
}

export async function sendLogo(app: App, context: Context) {
  const appearance = await app.appearance()
  if (!appearance.logo) throw new AppError('not-found', 'not-found')
  sayHowLong(context, logoAddress(appearance))
  context.header('Content-Type', appearance.logo.type)
  return context.body(appearance.logo.bytes)
}

/** An address that holds the current version of a file is cached for ever; any other address must be asked again. */
function sayHowLong(context: Context, address: string | undefined): void {
  const { pathname, search } = new URL(context.req.url)
  const lasting = pathname + search === address
  context.header('Cache-Control', lasting ? 'public, max-age=31536000, immutable' : 'no-cache')
}
