import { z } from 'zod'
import type { Region } from '#directory'
import type { KitContext } from '#exercise-conduct'
import { AppError, type Context, type ListPage, nameInAddress, pageOf, query } from '#kernel'
import { type Campaign, campaignState } from '../../campaign/campaign.ts'
import { listAskedOf } from '../../campaign/store.ts'
import { reachCampaign } from '../../campaign/usecases/reach-campaign.ts'
import { describeStructures } from '../../described-structure.ts'
import { reachRegion } from '../../reach-region.ts'
import { kitVariables } from '../kit-variables.ts'
import { type WrittenLetter, writtenLetter } from '../written-letter.ts'

export interface CampaignLetters {
  readonly region: Region
  readonly campaign: Campaign
  readonly letters: ListPage<WrittenLetter>
}

/** The letters of a campaign, one for each structure that it asks, a page at a time. Throws not-found without a letter. */
export const listLetters = query({
  input: z.strictObject({
    region: nameInAddress,
    campaignId: nameInAddress,
    page: z.number().int().min(1).default(1),
  }),
  run: async (database, { page, ...one }, context: Context & KitContext): Promise<CampaignLetters> => {
    const region = reachRegion(context.actor, one.region)
    const campaign = await reachCampaign(database, context.actor, one)
    if (campaign.letter === '' || campaignState(campaign) === 'draft') throw new AppError('not-found', 'not-found')
    const shown = pageOf(await listAskedOf(database, campaign.id), page)
    const variables = await kitVariables(campaign, context)
    const described = await describeStructures(database, shown.items)
    return {
      region,
      campaign,
      letters: { ...shown, items: described.map(writtenLetter(campaign, { region, variables })) },
    }
  },
})
