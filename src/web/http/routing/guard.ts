import type { Context } from 'hono'
import type { App } from '../../../app.ts'
import type { Access } from './access.ts'

/**
 * Checks access before a handler runs, by the access word of its route, so that no administration page can forget the check.
 * For the other access words, the use cases that the pages call check access.
 */
export async function guard(app: App, context: Context, who: Access): Promise<void> {
  if (who !== 'server') return
  const [{ enterAdministration }, { accountContext }] = await Promise.all([
    import('#identity'),
    import('../visitors/session.ts'),
  ])
  await enterAdministration(await accountContext(app, context), {})
}
