import type { Context } from 'hono'
import { openCampaignLink } from '#campaigns'
import type { App } from '../../app.ts'
import { linkSecret } from '../http/routing/link-secret.ts'
import { visitorContext } from '../http/visitors/visitor.ts'
import { sendPage } from '../ui/page/send.ts'
import { campaignLinkView } from './campaign-link.view.ts'

/** The page that the mail of a campaign leads to. What is asked is done with an account. */
export async function showLinkedCampaign(app: App, context: Context) {
  const secret = linkSecret(context)
  return sendPage(
    app,
    context,
    campaignLinkView(await openCampaignLink(visitorContext(app, context), { secret }), secret),
  )
}
