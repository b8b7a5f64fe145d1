import { z } from 'zod'
import { listPlaces, regionDay } from '#directory'
import { AppError, authorize, command, nameInAddress } from '#kernel'
import { dropMailings, findRecipients, insertMailings, listWaiting, type MailingContext } from '#mailing'
import { canSendAlerts } from '../../policy.ts'
import { reachRegion } from '../../reach-region.ts'
import { regionTargets } from '../../target/region-target.ts'
import { type Campaign, campaignState } from '../campaign.ts'
import { campaignPurpose, campaignPurposes, listOwing } from '../campaign-mail.ts'
import * as store from '../store.ts'
import { reachCampaignToChange } from './reach-campaign.ts'

const one = { region: nameInAddress, campaignId: nameInAddress }

export interface OpenedCampaign {
  readonly outcome: 'saved' | 'outdated'
  readonly campaign: Campaign
  readonly structures: number
  readonly recipients: number
}

/**
 * Opens a campaign: from now on its structures are fixed, its texts too, and its invitations wait for the upkeep. What
 * structures did before does not answer it. `revision` is the one that the person read.
 */
export const openCampaign = command({
  action: 'campaigns.open-campaign',
  once: true,
  input: z.strictObject({ ...one, revision: z.number() }),
  run: async (transaction, { revision, ...asked }, context: MailingContext): Promise<OpenedCampaign> => {
    const { actor, clock } = context
    const draft = await reachCampaignToChange(transaction, actor, asked)
    if (campaignState(draft) !== 'draft') throw new AppError('conflict', 'campaign-open-already')
    if (draft.revision !== revision) return { outcome: 'outdated', campaign: draft, structures: 0, recipients: 0 }
    const region = reachRegion(actor, draft.region)
    const { chosenBy } = await regionTargets(transaction, region)
    const chosen = await chosenBy(draft.target)
    if (chosen.length === 0) throw new AppError('conflict', 'campaign-for-nobody')
    const now = clock()
    const opened = {
      ...draft,
      openedAt: now,
      openedOn: regionDay(region, context.clock()),
      revision: draft.revision + 1,
    }
    const campaign = authorize(actor, opened, canSendAlerts)
    await store.putCampaign(transaction, campaign)
    const places = chosen.map(({ place }) => place)
    const { recipients, reached } = await findRecipients(transaction, places)
    const asks = places.map(({ finess }) => ({ finess, isReached: reached.has(finess) }))
    await store.insertAskedOf(transaction, campaign, asks)
    const mails = {
      region: campaign.region,
      purpose: campaignPurpose(campaign),
      kind: 'request' as const,
      recipients,
      now,
    }
    await insertMailings(transaction, authorize(actor, mails, canSendAlerts))
    return { outcome: 'saved', campaign, structures: places.length, recipients: recipients.length }
  },
  subject: ({ outcome, campaign, structures, recipients }) =>
    outcome === 'saved' ? `${campaign.id} structures:${structures} mails:${recipients}` : undefined,
})

/**
 * Prepares one reminder for each person whose structures still owe something. It leaves at most a week after the last mail
 * that asked the person for something; who did it meanwhile gets none.
 */
export const remindLate = command({
  action: 'campaigns.remind',
  once: true,
  input: z.strictObject({ ...one, revision: z.number() }),
  run: async (transaction, { revision, ...asked }, context: MailingContext): Promise<OpenedCampaign> => {
    const { actor, clock } = context
    const open = await reachCampaignToChange(transaction, actor, asked)
    if (campaignState(open) !== 'open') throw new AppError('conflict', 'campaign-not-open')
    if (open.revision !== revision) return { outcome: 'outdated', campaign: open, structures: 0, recipients: 0 }
    const reminded = { ...open, reminders: open.reminders + 1, revision: open.revision + 1 }
    const campaign = authorize(actor, reminded, canSendAlerts)
    await store.putCampaign(transaction, campaign)
    const now = clock()
    const owing = await listOwing(transaction, campaign, now)
    const places = await listPlaces(
      transaction,
      owing.map(({ finess }) => finess),
    )
    // Somebody for whom the invitation or an earlier reminder still waits gets that one alone.
    const waiting = await listWaiting(transaction, campaignPurposes(open), now)
    const found = await findRecipients(transaction, [...places.values()])
    const recipients = found.recipients.filter(({ mark }) => !waiting.has(mark))
    const purpose = campaignPurpose(campaign, campaign.reminders)
    const { region } = campaign
    await insertMailings(
      transaction,
      authorize(actor, { region, purpose, kind: 'request' as const, recipients, now }, canSendAlerts),
    )
    return { outcome: 'saved', campaign, structures: places.size, recipients: recipients.length }
  },
  subject: ({ outcome, campaign, structures, recipients }) =>
    outcome === 'saved' ? `${campaign.id} structures:${structures} mails:${recipients}` : undefined,
})

/** Ends a campaign: nobody is invited or reminded any more, and its figures stay. */
export const closeCampaign = command({
  action: 'campaigns.close-campaign',
  once: true,
  input: z.strictObject(one),
  run: async (transaction, asked, { actor, clock }) => {
    const open = await reachCampaignToChange(transaction, actor, asked)
    if (campaignState(open) !== 'open') throw new AppError('conflict', 'campaign-not-open')
    const now = clock()
    const campaign = authorize(actor, { ...open, closedAt: now, revision: open.revision + 1 }, canSendAlerts)
    await store.putCampaign(transaction, campaign)
    const mails = { region: campaign.region, purposes: campaignPurposes(campaign), now }
    await dropMailings(transaction, authorize(actor, mails, canSendAlerts))
    return campaign
  },
  subject: ({ id }) => id,
})
