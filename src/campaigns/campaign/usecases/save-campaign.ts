import { z } from 'zod'
import { regionDay } from '#directory'
import type { KitContext } from '#exercise-conduct'
import { AppError, authorize, type Context, command, nameInAddress, newId, refuseIssues, typedText } from '#kernel'
import type { CatalogueContext } from '#questionnaires'
import { canSendAlerts } from '../../policy.ts'
import { reachRegion } from '../../reach-region.ts'
import { regionTargets } from '../../target/region-target.ts'
import { checkTarget, targetInput } from '../../target/typed-target.ts'
import { type Campaign, campaignState } from '../campaign.ts'
import { checkCampaign } from '../check-campaign.ts'
import * as store from '../store.ts'
import { reachCampaignToChange } from './reach-campaign.ts'

const mostCampaigns = 200
const text = typedText.default('')

/** `outdated`: somebody changed the campaign after the page was shown. Nothing was stored. */
export interface SavedCampaign {
  readonly outcome: 'saved' | 'outdated'
  readonly campaign: Campaign
}

/** Writes a campaign that is not open yet: without `campaignId`, a new one. Refuses it with all its faults at once. */
export const saveCampaign = command({
  action: 'campaigns.save-campaign',
  once: true,
  input: z.strictObject({
    region: nameInAddress,
    campaignId: nameInAddress.optional(),
    revision: z.number().default(0),
    title: text,
    message: text,
    asked: text,
    questionnaireId: text,
    interimOn: text,
    finalOn: text,
    provider: text,
    kit: text,
    letter: text,
    slots: text,
    target: targetInput,
  }),
  run: async (
    transaction,
    { region: code, campaignId, revision, target: chosen, ...texts },
    context: Context & CatalogueContext & KitContext,
  ): Promise<SavedCampaign> => {
    const { actor, clock, catalogue } = context
    const region = reachRegion(actor, code)
    const asked = { region: code, campaignId: campaignId ?? '' }
    const before = campaignId ? await reachCampaignToChange(transaction, actor, asked) : undefined
    if (before && campaignState(before) !== 'draft') throw new AppError('conflict', 'campaign-open-already')
    const offered = catalogue.list().map(({ id }) => id)
    const kits = (await context.kits()).list()
    const { content, issues } = checkCampaign(texts, { offered, kits, today: regionDay(region, context.clock()) })
    const { choices } = await regionTargets(transaction, region)
    const checked = checkTarget(chosen, choices)
    refuseIssues('campaign-invalid', [...issues, ...checked.issues])
    if (before && before.revision !== revision) return { outcome: 'outdated', campaign: before }
    if (!before && (await store.countCampaigns(transaction, code)) >= mostCampaigns)
      throw new AppError('conflict', 'campaigns-full', { values: { maximum: mostCampaigns } })
    const fresh = { id: newId(), region: code, createdAt: clock(), openedAt: null, openedOn: null, closedAt: null }
    const kept = before ?? { ...fresh, reminders: 0, revision: 0 }
    const campaign: Campaign = { ...kept, ...content, target: checked.target, revision: kept.revision + 1 }
    await store.putCampaign(transaction, authorize(actor, campaign, canSendAlerts))
    return { outcome: 'saved', campaign }
  },
  subject: ({ outcome, campaign }) => (outcome === 'saved' ? campaign.id : undefined),
})

/** Erases a campaign that was never opened. */
export const deleteCampaignDraft = command({
  action: 'campaigns.delete-campaign',
  once: true,
  input: z.strictObject({ region: nameInAddress, campaignId: nameInAddress }),
  run: async (transaction, asked, { actor }) => {
    const campaign = await reachCampaignToChange(transaction, actor, asked)
    if (campaignState(campaign) !== 'draft') throw new AppError('conflict', 'campaign-open-already')
    await store.deleteCampaign(transaction, campaign)
    return campaign
  },
  subject: ({ id }) => id,
})
