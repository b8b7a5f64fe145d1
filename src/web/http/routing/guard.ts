import type { Context } from 'hono'
import type { App } from '../../../app.ts'
import { type Access, takesAccount } from './access.ts'

/**
 * Checks access before a handler runs, by the access word of its route, so that no administration page can forget the check,
 * and no form of an account can lose what was typed when the session has ended. For the rest, the use cases that the pages
 * call check access.
 */
export async function guard(app: App, context: Context, who: Access): Promise<void> {
  if (who === 'server') {
    const [{ enterAdministration }, { accountContext }] = await Promise.all([
      import('#identity'),
      import('../visitors/session.ts'),
    ])
    await enterAdministration(await accountContext(app, context), {})
  } else if (context.req.method === 'POST' && takesAccount(who)) {
    const { enterWithAccount } = await import('../visitors/session.ts')
    await enterWithAccount(app, context)
  }
}
