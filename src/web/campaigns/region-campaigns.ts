import type { Context } from 'hono'
import { listRegionCampaigns } from '#campaigns'
import type { App } from '../../app.ts'
import { accountContext } from '../http/visitors/session.ts'
import { sendPage } from '../ui/page/send.ts'
import { regionCampaignsView } from './region-campaigns.view.ts'

export async function showRegionCampaigns(app: App, context: Context) {
  const account = await accountContext(app, context)
  const shown = await listRegionCampaigns(account, { region: context.req.param('region') ?? '' })
  return sendPage(app, context, regionCampaignsView(shown))
}
