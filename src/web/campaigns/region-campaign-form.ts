import type { Context } from 'hono'
import { campaignState, prepareCampaign, type SavedCampaign, saveCampaign } from '#campaigns'
import type { Issue } from '#kernel'
import type { App } from '../../app.ts'
import { attempt } from '../http/forms/attempt.ts'
import { readForm } from '../http/forms/forms.ts'
import { accountContext } from '../http/visitors/session.ts'
import { paths } from '../paths.ts'
import { goDone } from '../ui/page/done.ts'
import { sendPage } from '../ui/page/send.ts'
import { campaignFormView } from './region-campaign-form.view.ts'
import { blankCampaign, type CampaignForm, campaignForm, typedCampaign } from './typed-campaign.ts'

interface Again {
  readonly typed: CampaignForm
  readonly issues: readonly Issue[]
  readonly revision: number
}

const regionOf = (context: Context) => context.req.param('region') ?? ''
const campaignOf = (context: Context) => context.req.param('campagne')

async function show(app: App, context: Context, again?: Again) {
  const account = await accountContext(app, context)
  const prepared = await prepareCampaign(account, { region: regionOf(context), campaignId: campaignOf(context) })
  const { campaign } = prepared
  if (campaign && !again && campaignState(campaign) !== 'draft')
    return context.redirect(paths.regionCampaign(campaign.region, campaign.id), 303)
  const typed = campaign ? campaignForm(campaign) : blankCampaign
  const shown = again ?? { typed, issues: [], revision: campaign?.revision ?? 0 }
  return sendPage(app, context, campaignFormView({ prepared, ...shown }), shown.issues.length > 0 ? 422 : 200)
}

/** A new campaign, or one that is not open yet. */
export function showForm(app: App, context: Context) {
  return show(app, context)
}

const changedElsewhere: Issue = { path: 'titre', code: 'campaign-changed-elsewhere' }

export async function save(app: App, context: Context) {
  const account = await accountContext(app, context)
  const fields = await readForm(context)
  const typed = typedCampaign(fields)
  const revision = Number(fields.text('revision')) || 0
  const region = regionOf(context)
  const asked = { region, campaignId: campaignOf(context), revision, ...typed }
  const { done, issues } = await attempt<SavedCampaign>(saveCampaign(account, asked), '')
  if (issues.length > 0) return show(app, context, { typed, issues, revision })
  if (done?.outcome === 'outdated')
    return show(app, context, { typed, issues: [changedElsewhere], revision: done.campaign.revision })
  return goDone(context, paths.regionCampaign(region, done?.campaign.id ?? ''), 'campagne-enregistree')
}
