import type { Context } from 'hono'
import { campaignState, prepareCampaign, saveCampaign } from '#campaigns'
import { paths } from '../paths.ts'
import { revisedForm } from '../ui/forms/revised-form.ts'
import { goDone } from '../ui/page/done.ts'
import { campaignFormView } from './region-campaign-form.view.ts'
import { blankCampaign, campaignForm, typedCampaign } from './typed-campaign.ts'

/** A new campaign, or the one of the address. */
const asked = (context: Context) => ({
  region: context.req.param('region') ?? '',
  campaignId: context.req.param('campagne'),
})

/** A new campaign, or one that is not open yet. */
export const { show, save } = revisedForm({
  prepare: (account, context) => prepareCampaign(account, { ...asked(context), measured: false }),
  kept: ({ campaign }) => ({
    typed: campaign ? campaignForm(campaign) : blankCampaign,
    revision: campaign?.revision ?? 0,
  }),
  endedAt: ({ campaign }) =>
    campaign && campaignState(campaign) !== 'draft' ? paths.regionCampaign(campaign.region, campaign.id) : undefined,
  view: campaignFormView,
  read: typedCampaign,
  save: (account, context, typed) => saveCampaign(account, { ...asked(context), ...typed }),
  revisionOf: ({ campaign }) => campaign.revision,
  changedElsewhere: { path: 'titre', code: 'campaign-changed-elsewhere' },
  done: (context, { campaign: { region, id } }) =>
    goDone(context, paths.regionCampaign(region, id), 'campagne-enregistree'),
})
