import type { Context } from 'hono'
import { keepCampaignWords, openOwnCampaign, pickSlot, releaseSlot } from '#campaigns'
import type { App } from '../../../app.ts'
import { attempt } from '../../http/forms/attempt.ts'
import { readForm } from '../../http/forms/forms.ts'
import { accountContext } from '../../http/visitors/session.ts'
import { paths } from '../../paths.ts'
import { goDone } from '../../ui/page/done.ts'
import { sendPage } from '../../ui/page/send.ts'
import { ownLetterView } from './letter.view.ts'
import { ownCampaignView } from './own-campaign.view.ts'

function askIn(context: Context) {
  return { finess: context.req.param('finess') ?? '', campaignId: context.req.param('campagne') ?? '' }
}

function pageOf(context: Context): string {
  const { finess, campaignId } = askIn(context)
  return paths.ownCampaign(finess, campaignId)
}

export async function showOwnCampaign(app: App, context: Context) {
  const opened = await openOwnCampaign(await accountContext(app, context), askIn(context))
  return sendPage(app, context, ownCampaignView({ opened }))
}

export async function showOwnLetter(app: App, context: Context) {
  return sendPage(
    app,
    context,
    ownLetterView(await openOwnCampaign(await accountContext(app, context), askIn(context))),
  )
}

/** The exercise is planned, or the page comes back with what others took meanwhile. */
export async function pick(app: App, context: Context) {
  const account = await accountContext(app, context)
  const wanted = (await readForm(context)).text('creneau')
  const { done, issues, status } = await attempt(pickSlot(account, { ...askIn(context), slot: wanted }), 'creneau')
  if (done) return goDone(context, pageOf(context), 'creneau-choisi')
  const opened = await openOwnCampaign(account, askIn(context))
  return sendPage(app, context, ownCampaignView({ opened, issues, wanted }), status)
}

export async function release(app: App, context: Context) {
  await releaseSlot(await accountContext(app, context), askIn(context))
  return goDone(context, pageOf(context), 'creneau-rendu')
}

export async function keepWords(app: App, context: Context) {
  const account = await accountContext(app, context)
  const fields = await readForm(context)
  const opened = await openOwnCampaign(account, askIn(context))
  const words = Object.fromEntries(opened.variables.map(({ id }) => [id, fields.line(`mot-${id}`)]))
  const { issues, status } = await attempt(keepCampaignWords(account, { ...askIn(context), words }), '')
  if (issues.length > 0) return sendPage(app, context, ownCampaignView({ opened, issues, typed: words }), status)
  return goDone(context, pageOf(context), 'mots-gardes')
}
