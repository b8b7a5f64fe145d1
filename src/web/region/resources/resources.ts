import type { Context } from 'hono'
import { openResources } from '#regional-offer'
import type { App } from '../../../app.ts'
import { accountContext } from '../../http/visitors/session.ts'
import { sendPage } from '../../ui/page/send.ts'
import { resourcesView } from './resources.view.ts'

export async function showResources(app: App, context: Context) {
  const account = await accountContext(app, context)
  const opened = await openResources(account, { region: context.req.param('region') ?? '' })
  return sendPage(app, context, resourcesView(opened))
}
