import { z } from 'zod'
import { type Region, regionDay } from '#directory'
import { nameInAddress, query } from '#kernel'
import { countMailings, findRecipients, type MailingContext, type MailingCounts } from '#mailing'
import type { CatalogueContext } from '#questionnaires'
import type { Database } from '#storage'
import { type DescribedStructure, describeStructures } from '../../described-structure.ts'
import { reachRegion } from '../../reach-region.ts'
import { regionTargets } from '../../target/region-target.ts'
import type { TargetChoices } from '../../target/typed-target.ts'
import {
  type Campaign,
  type CampaignStanding,
  countStandings,
  nothingDone,
  type Progress,
  standingOf,
  standings,
} from '../campaign.ts'
import { campaignPurposes } from '../campaign-mail.ts'
import { readProgress } from '../read-progress.ts'
import * as store from '../store.ts'
import { reachCampaign } from './reach-campaign.ts'

export interface RegionCampaigns {
  readonly region: Region
  readonly campaigns: readonly Campaign[]
}

/** The campaigns of a region, the latest first. */
export const listRegionCampaigns = query({
  input: z.strictObject({ region: nameInAddress }),
  run: async (database, { region: code }, { actor }): Promise<RegionCampaigns> => ({
    region: reachRegion(actor, code),
    campaigns: await store.listCampaigns(database, code),
  }),
})

export interface PreparedCampaign {
  readonly region: Region
  readonly choices: TargetChoices
  /** Undefined for a new campaign. */
  readonly campaign: Campaign | undefined
  readonly questionnaires: readonly { readonly id: string; readonly title: string }[]
  /** Whom the invitations would reach if they left now. */
  readonly reach: { readonly structures: number; readonly recipients: number; readonly unreached: number } | undefined
}

/** What the form of a campaign shows, and whom the campaign would reach. */
export const prepareCampaign = query({
  input: z.strictObject({ region: nameInAddress, campaignId: nameInAddress.optional() }),
  run: async (
    database,
    { region: code, campaignId },
    { actor, catalogue }: MailingContext & CatalogueContext,
  ): Promise<PreparedCampaign> => {
    const region = reachRegion(actor, code)
    const campaign = campaignId ? await reachCampaign(database, actor, { region: code, campaignId }) : undefined
    const { choices, chosenBy } = await regionTargets(database, region)
    const questionnaires = catalogue.list().map(({ id, title }) => ({ id, title }))
    if (!campaign) return { region, choices, campaign, questionnaires, reach: undefined }
    const chosen = await chosenBy(campaign.target)
    const places = chosen.map(({ place }) => place)
    const { recipients, reached } = await findRecipients(database, places)
    const unreached = places.length - reached.size
    const reach = { structures: places.length, recipients: recipients.length, unreached }
    return { region, choices, campaign, questionnaires, reach }
  },
})

/** A structure that a campaign asks, what it did, and whom the region calls there. */
export interface FollowedStructure extends DescribedStructure {
  readonly isReached: boolean
  readonly progress: Progress
  readonly standing: CampaignStanding
}

export interface FollowedCampaign {
  readonly region: Region
  readonly today: string
  readonly campaign: Campaign
  readonly counts: Readonly<Record<CampaignStanding, number>>
  readonly only: CampaignStanding | undefined
  readonly structures: readonly FollowedStructure[]
  readonly mails: MailingCounts
}

const followed = z.strictObject({
  region: nameInAddress,
  campaignId: nameInAddress,
  only: z.enum(standings).optional(),
})

/** An open or closed campaign: who did what, whom to call, and what became of the mails. */
export const followCampaign = query({ input: followed, run: follow })

/** The list of a campaign as a file. */
export const exportCampaign = query({
  exports: 'campaigns.export-campaign',
  input: followed,
  run: follow,
  subject: ({ campaign }) => campaign.id,
})

async function follow(
  database: Database,
  { only, ...one }: z.infer<typeof followed>,
  context: MailingContext,
): Promise<FollowedCampaign> {
  const region = reachRegion(context.actor, one.region)
  const campaign = await reachCampaign(database, context.actor, one)
  const today = regionDay(region, context.clock())
  const asked = await store.listAskedOf(database, campaign.id)
  const progress = await readProgress(database, campaign, asked)
  const all = asked.map((each) => {
    const found = progress.get(each.finess) ?? nothingDone
    return { ...each, progress: found, standing: standingOf(found, campaign.finalOn, today) }
  })
  const kept = all.filter(({ standing }) => only === undefined || standing === only)
  const described = await describeStructures(
    database,
    kept.map(({ finess }) => finess),
  )
  return {
    region,
    today,
    campaign,
    counts: countStandings(all.map(({ standing }) => standing)),
    only,
    structures: described.map((structure, place) => {
      const { isReached = false, progress: found = nothingDone, standing = 'invited' } = kept[place] ?? {}
      return { ...structure, isReached, progress: found, standing }
    }),
    mails: await countMailings(database, campaignPurposes(campaign), context.clock()),
  }
}
