import type { Context } from 'hono'
import type { App } from '../../app.ts'
import type { Access } from './access.ts'

/**
 * What is asked before the page of an address is made, by the word on the line of its route. A page of the administration
 * cannot forget it: the page is not called before. The other words are held by the use cases that the pages call.
 */
export async function guard(app: App, context: Context, who: Access): Promise<void> {
  if (who !== 'server') return
  const [{ enterAdministration }, { accountContext }] = await Promise.all([import('#identity'), import('./session.ts')])
  await enterAdministration(await accountContext(app, context), {})
}
