import type { Context } from 'hono'
import { listRegionAlerts } from '#campaigns'
import type { App } from '../../../app.ts'
import { accountContext } from '../../http/visitors/session.ts'
import { sendPage } from '../../ui/page/send.ts'
import { regionAlertsView } from './region-alerts.view.ts'

export async function showRegionAlerts(app: App, context: Context) {
  const account = await accountContext(app, context)
  const shown = await listRegionAlerts(account, { region: context.req.param('region') ?? '' })
  return sendPage(app, context, regionAlertsView(shown))
}
