import { z } from 'zod'
import { type Region, regionDay } from '#directory'
import { type KitContext, kitsInOrder } from '#exercise-conduct'
import type { ExerciseMoment } from '#exercises'
import { type Context, type ListPage, nameInAddress, pageOf, query } from '#kernel'
import { campaignLetter } from '#mail'
import { countMailings, type MailingContext, type MailingCounts } from '#mailing'
import type { CatalogueContext } from '#questionnaires'
import type { Database } from '#storage'
import { type DescribedStructure, describeStructures } from '../../described-structure.ts'
import type { PreviewedMail } from '../../previewed-mail.ts'
import { reachRegion } from '../../reach-region.ts'
import { countTaken, momentsOf, type TakenSlot } from '../../slots/taken-slots.ts'
import { measureReach, type Reach } from '../../target/reach.ts'
import { regionTargets } from '../../target/region-target.ts'
import type { TargetChoices } from '../../target/typed-target.ts'
import { type Campaign, type CampaignStanding, countStandings, standings } from '../campaign.ts'
import { campaignPurposes, questionnaireTitle } from '../campaign-mail.ts'
import type { OfferedKit } from '../check-exercise-ask.ts'
import { readStandings, type StandingStructure } from '../read-standings.ts'
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
  readonly kits: readonly OfferedKit[]
  readonly reach: Reach | undefined
  /** The invitation, as somebody who answers for one structure would get it. */
  readonly mail: PreviewedMail | undefined
}

/** What the form of a campaign shows; and, where `measured`, whom the campaign would reach with which mail. */
export const prepareCampaign = query({
  input: z.strictObject({
    region: nameInAddress,
    campaignId: nameInAddress.optional(),
    measured: z.boolean().default(true),
  }),
  run: async (
    database,
    { region: code, campaignId, measured },
    { actor, catalogue, kits: released, operatorName }: MailingContext & CatalogueContext & KitContext,
  ): Promise<PreparedCampaign> => {
    const region = reachRegion(actor, code)
    const campaign = campaignId ? await reachCampaign(database, actor, { region: code, campaignId }) : undefined
    const { choices, chosenBy } = await regionTargets(database, region)
    const questionnaires = catalogue.list().map(({ id, title }) => ({ id, title }))
    const kits = kitsInOrder((await released()).list())
    const prepared = { region, choices, campaign, questionnaires, kits }
    if (!campaign || !measured) return { ...prepared, reach: undefined, mail: undefined }
    const reach = await measureReach(database, await chosenBy(campaign.target))
    const questionnaire = questionnaireTitle(catalogue, campaign)
    const sample = { to: '', questionnaire, structures: 1, isReminder: false, operatorName: await operatorName() }
    return { ...prepared, reach, mail: campaignLetter({ ...campaign, ...sample }) }
  },
})

/** A structure that a campaign asks, what it did, and whom the region calls there. */
export interface FollowedStructure extends DescribedStructure, StandingStructure {
  /** The exercise that its slot planned; undefined without one. */
  readonly exercise: ExerciseMoment | undefined
}

export interface FollowedCampaign {
  readonly region: Region
  readonly campaign: Campaign
  readonly counts: Readonly<Record<CampaignStanding, number>>
  readonly only: CampaignStanding | undefined
  readonly structures: ListPage<FollowedStructure>
  readonly slots: readonly TakenSlot[]
  /** Those of the slots that are not over: they can be moved and withdrawn. */
  readonly coming: readonly TakenSlot[]
  readonly mails: MailingCounts
}

const listed = {
  region: nameInAddress,
  campaignId: nameInAddress,
  only: z.enum(standings).optional(),
}

/** An open or closed campaign: who did what, whom to call, and what became of the mails. One page of the structures. */
export const followCampaign = query({
  input: z.strictObject({ ...listed, page: z.number().int().min(1).default(1) }),
  run: async (database, { page, ...asking }, context): Promise<FollowedCampaign> => {
    const { campaign, all, kept } = await readAsks(database, context, asking)
    const moments = await momentsOf(database, all)
    const shown = pageOf(kept, page)
    const region = reachRegion(context.actor, campaign.region)
    const slots = countTaken(campaign.slots, all, moments)
    const today = regionDay(region, context.clock())
    return {
      region,
      campaign,
      counts: countStandings(all.map(({ standing }) => standing)),
      only: asking.only,
      structures: { ...shown, items: await describe(database, shown.items, moments) },
      slots,
      coming: slots.filter(({ day }) => day >= today),
      mails: await countMailings(database, campaignPurposes(campaign), context.clock()),
    }
  },
})

/** The whole list of a campaign, as a file. */
export const exportCampaign = query({
  exports: 'campaigns.export-campaign',
  input: z.strictObject(listed),
  run: async (database, asking, context) => {
    const { campaign, kept } = await readAsks(database, context, asking)
    return { campaign, structures: await describe(database, kept, await momentsOf(database, kept)) }
  },
  subject: ({ campaign }) => campaign.id,
})

async function describe(
  database: Database,
  structures: readonly StandingStructure[],
  moments: ReadonlyMap<string, ExerciseMoment>,
): Promise<FollowedStructure[]> {
  const described = await describeStructures(database, structures)
  return described.map((each) => ({ ...each, exercise: moments.get(each.exerciseId ?? '') }))
}

interface Asking {
  readonly region: string
  readonly campaignId: string
  readonly only?: CampaignStanding | undefined
}

async function readAsks(database: Database, { actor, clock }: Pick<Context, 'actor' | 'clock'>, asking: Asking) {
  const { only, ...one } = asking
  const campaign = await reachCampaign(database, actor, one)
  const asked = await store.listAskedOf(database, campaign.id)
  const all = await readStandings(database, campaign, { asked, now: clock() })
  return { campaign, all, kept: all.filter(({ standing }) => only === undefined || standing === only) }
}
