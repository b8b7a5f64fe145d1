import type { Context } from 'hono'
import { senderOf } from '#http'
import { hashSecret } from '#kernel'
import type { App } from '../../../app.ts'
import { paths } from '../../paths.ts'

/** The private link that begins this address, while its diagnosis exists: then only the page below is missing. */
export async function livingLink(app: App, context: Context): Promise<string | undefined> {
  const [, , secret = '', below] = context.req.path.split('/')
  const link = paths.link(secret)
  if (!below || secret.length !== 43 || !context.req.path.startsWith(`${link}/`)) return undefined
  const { openFolder } = await import('#assessment')
  const holder = app.contextFor({ kind: 'link', secretHash: hashSecret(secret) }, 'web', senderOf(context))
  // A database that does not answer must not turn the refusal of a missing page into another one.
  return openFolder(holder, {}).then(
    () => link,
    () => undefined,
  )
}
