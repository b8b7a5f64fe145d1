import type { Context } from 'hono'
import { addSlots, followCampaign, listLetters } from '#campaigns'
import type { App } from '../../../app.ts'
import { attempt } from '../../http/forms/attempt.ts'
import { readForm } from '../../http/forms/forms.ts'
import { wantedPage } from '../../http/routing/query.ts'
import { accountContext } from '../../http/visitors/session.ts'
import { paths } from '../../paths.ts'
import { goDone } from '../../ui/page/done.ts'
import { sendPage } from '../../ui/page/send.ts'
import { campaignFollowView } from '../region-campaign-follow.view.ts'
import { lettersView } from './letter.view.ts'

function campaignIn(context: Context) {
  return { region: context.req.param('region') ?? '', campaignId: context.req.param('campagne') ?? '' }
}

/** Further slots of an open campaign. */
export async function add(app: App, context: Context) {
  const account = await accountContext(app, context)
  const slots = (await readForm(context)).text('creneaux')
  const { done, issues, status } = await attempt(addSlots(account, { ...campaignIn(context), slots }), 'slots')
  if (done) return goDone(context, paths.regionCampaign(done.region, done.id), 'creneaux-ajoutes')
  const followed = await followCampaign(account, campaignIn(context))
  return sendPage(app, context, campaignFollowView(followed, { issues, slots }), status)
}

export async function showLetters(app: App, context: Context) {
  const account = await accountContext(app, context)
  return sendPage(
    app,
    context,
    lettersView(await listLetters(account, { ...campaignIn(context), page: wantedPage(context) })),
  )
}
