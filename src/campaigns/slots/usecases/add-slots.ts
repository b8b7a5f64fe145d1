import { z } from 'zod'
import { regionDay } from '#directory'
import { AppError, authorize, cleanText, command, nameInAddress, refuseIssues, typedText } from '#kernel'
import { type Campaign, campaignState } from '../../campaign/campaign.ts'
import { putCampaign } from '../../campaign/store.ts'
import { reachCampaignToChange } from '../../campaign/usecases/reach-campaign.ts'
import { canSendAlerts } from '../../policy.ts'
import { reachRegion } from '../../reach-region.ts'
import { byMoment, readSlots } from '../slot.ts'

/** The region proposes further slots of an open campaign. Those that structures picked stay as they are. */
export const addSlots = command({
  action: 'campaigns.add-slots',
  once: true,
  input: z.strictObject({ region: nameInAddress, campaignId: nameInAddress, slots: typedText }),
  run: async (transaction, { slots: typed, ...named }, { actor, clock }): Promise<Campaign> => {
    const region = reachRegion(actor, named.region)
    const before = await reachCampaignToChange(transaction, actor, named)
    if (campaignState(before) !== 'open') throw new AppError('conflict', 'campaign-not-open')
    if (before.asked !== 'exercise') throw new AppError('conflict', 'campaign-exercise-only')
    const bounds = { today: regionDay(region, clock()), finalOn: before.finalOn, known: before.slots }
    const { slots, issues } = readSlots(cleanText(typed), bounds)
    refuseIssues('campaign-invalid', issues)
    if (slots.length === 0) refuseIssues('campaign-invalid', [{ path: 'slots', code: 'campaign-slots-empty' }])
    const all = [...before.slots, ...slots].sort(byMoment)
    const campaign = authorize(actor, { ...before, slots: all, revision: before.revision + 1 }, canSendAlerts)
    await putCampaign(transaction, campaign)
    return campaign
  },
  subject: ({ id }) => id,
})
