import { z } from 'zod'
import { regionDay } from '#directory'
import { AppError, command, nameInAddress } from '#kernel'
import { reachRegion } from '../../reach-region.ts'
import { campaignState } from '../campaign.ts'
import { readStandings } from '../read-standings.ts'
import * as store from '../store.ts'
import { reachCampaignToChange } from './reach-campaign.ts'

/**
 * The region accepts what some structures did, or takes its word back. What a structure has not done is not accepted: it is
 * left out, and counted as such.
 */
export const acceptDone = command({
  action: 'campaigns.accept',
  once: true,
  input: z.strictObject({
    region: nameInAddress,
    campaignId: nameInAddress,
    structures: z.array(nameInAddress).max(5_000),
    word: z.enum(['accepted', 'withdrawn']),
  }),
  run: async (transaction, { structures, word, ...one }, context) => {
    const region = reachRegion(context.actor, one.region)
    const campaign = await reachCampaignToChange(transaction, context.actor, one)
    if (campaignState(campaign) === 'draft') throw new AppError('conflict', 'campaign-not-open')
    const asked = await store.listAskedOf(transaction, campaign.id)
    const wanted = new Set(structures)
    const finess = (await readStandings(transaction, campaign, { asked, now: context.clock() }))
      .filter((each) => wanted.has(each.finess) && each.progress.doneOn !== null)
      .map((each) => each.finess)
    const acceptedOn = word === 'accepted' ? regionDay(region, context.clock()) : null
    await store.putAccepted(transaction, campaign, { finess, acceptedOn })
    return { id: campaign.id, structures: finess.length }
  },
  subject: ({ id, structures }) => (structures > 0 ? `${id} structures:${structures}` : undefined),
})
