import type { Context } from 'hono'
import {
  acceptDone,
  campaignState,
  closeCampaign,
  deleteCampaignDraft,
  followCampaign,
  openCampaign,
  prepareCampaign,
  remindLate,
} from '#campaigns'
import type { App } from '../../app.ts'
import { readForm } from '../http/forms/forms.ts'
import { Address } from '../http/routing/address.ts'
import { accountContext } from '../http/visitors/session.ts'
import { paths } from '../paths.ts'
import { goDone } from '../ui/page/done.ts'
import { sendPage } from '../ui/page/send.ts'
import { standingParameters } from './campaign-words.ts'
import { campaignDraftView } from './region-campaign-draft.view.ts'
import { campaignFollowView } from './region-campaign-follow.view.ts'

function campaignIn(context: Context) {
  return { region: context.req.param('region') ?? '', campaignId: context.req.param('campagne') ?? '' }
}

/** `?liste=` which structures; all of them when absent. */
export function readCampaign(context: Context) {
  const address = new Address(context)
  const only = address.named('liste', standingParameters)
  address.refuse()
  return { ...campaignIn(context), only }
}

/** A draft to read before it is opened, or what became of a campaign. */
export async function showCampaign(app: App, context: Context) {
  const account = await accountContext(app, context)
  const followed = await followCampaign(account, { ...readCampaign(context), page: new Address(context).page() })
  if (campaignState(followed.campaign) === 'draft')
    return sendPage(app, context, campaignDraftView(await prepareCampaign(account, campaignIn(context))))
  return sendPage(app, context, campaignFollowView(followed))
}

async function revisionIn(context: Context): Promise<number> {
  return Number((await readForm(context)).text('revision')) || 0
}

export async function open(app: App, context: Context) {
  const account = await accountContext(app, context)
  const one = campaignIn(context)
  const { outcome, recipients } = await openCampaign(account, { ...one, revision: await revisionIn(context) })
  const at = paths.regionCampaign(one.region, one.campaignId)
  // The page now shows what a colleague changed, to be read before it is opened.
  if (outcome === 'outdated') return goDone(context, at, 'campagne-changee')
  return goDone(context, at, 'campagne-ouverte', { count: recipients })
}

export async function remind(app: App, context: Context) {
  const account = await accountContext(app, context)
  const one = campaignIn(context)
  const { outcome, recipients } = await remindLate(account, { ...one, revision: await revisionIn(context) })
  const at = paths.regionCampaign(one.region, one.campaignId)
  if (outcome === 'outdated') return goDone(context, at, 'campagne-changee')
  return goDone(context, at, 'campagne-rappelee', { count: recipients })
}

/** The region accepts what the ticked structures did, or takes its word back. */
export async function accept(app: App, context: Context) {
  const account = await accountContext(app, context)
  const one = campaignIn(context)
  const fields = await readForm(context)
  const ticked = [...fields.texts('structure')]
  const at = paths.regionCampaign(one.region, one.campaignId)
  const word = fields.text('mot') === 'retire' ? 'withdrawn' : 'accepted'
  const { structures } = await acceptDone(account, { ...one, structures: ticked, word })
  if (structures === 0) return context.redirect(at, 303)
  return goDone(context, at, word === 'accepted' ? 'campagne-acceptee' : 'campagne-reprise', { count: structures })
}

export async function close(app: App, context: Context) {
  const one = campaignIn(context)
  await closeCampaign(await accountContext(app, context), one)
  return goDone(context, paths.regionCampaign(one.region, one.campaignId), 'campagne-close')
}

export async function remove(app: App, context: Context) {
  const one = campaignIn(context)
  await deleteCampaignDraft(await accountContext(app, context), one)
  return goDone(context, paths.regionCampaigns(one.region), 'campagne-supprimee')
}
