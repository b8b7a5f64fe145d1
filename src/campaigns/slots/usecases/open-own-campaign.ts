import { z } from 'zod'
import { type Region, regionDay } from '#directory'
import type { KitContext } from '#exercise-conduct'
import type { ExerciseMoment } from '#exercises'
import { type Context, nameInAddress, query } from '#kernel'
import type { CatalogueContext } from '#questionnaires'
import type { Database } from '#storage'
import { type Campaign, type CampaignStanding, campaignState } from '../../campaign/campaign.ts'
import { questionnaireTitle } from '../../campaign/campaign-mail.ts'
import { readStandings } from '../../campaign/read-standings.ts'
import { type AskedOf, listAskedOf } from '../../campaign/store.ts'
import { type DescribedStructure, describeStructures } from '../../described-structure.ts'
import { kitVariables } from '../kit-variables.ts'
import type { KitVariable } from '../letter.ts'
import { registerWords } from '../register-words.ts'
import { findLastWords } from '../store.ts'
import { countTaken, momentsOf, type TakenSlot } from '../taken-slots.ts'
import { type WrittenLetter, writtenLetter } from '../written-letter.ts'
import { reachAsked } from './reach-asked.ts'

/** A campaign as a structure reads it: what is asked, where it stands, the slots left, and its letter. */
export interface OpenedAsk {
  readonly region: Region
  readonly campaign: Campaign
  readonly finess: string
  readonly name: string
  /** The title of the questionnaire that is asked; undefined for an exercise. */
  readonly questionnaire: string | undefined
  readonly asked: AskedOf
  readonly standing: CampaignStanding
  /** Those that are not over yet. */
  readonly slots: readonly TakenSlot[]
  /** The exercise that the slot of the structure planned. */
  readonly exercise: ExerciseMoment | undefined
  readonly variables: readonly KitVariable[]
  /** What the form of the words begins with: those of this campaign, else those of an earlier one and of the register. */
  readonly words: Readonly<Record<string, string>>
  /** Undefined for a campaign without letter. */
  readonly letter: WrittenLetter | undefined
  readonly canChange: boolean
}

export const openOwnCampaign = query({
  input: z.strictObject({ finess: nameInAddress, campaignId: nameInAddress }),
  run: async (database, named, context: Context & KitContext & CatalogueContext): Promise<OpenedAsk> => {
    const { region, campaign, asked } = await reachAsked(database, context.actor, named)
    const now = context.clock()
    const today = regionDay(region, now)
    const all = campaign.slots.length > 0 ? await listAskedOf(database, campaign.id) : [asked]
    const moments = await momentsOf(database, all)
    const [described] = await describeStructures(database, [asked])
    const [stood] = await readStandings(database, campaign, { asked: [asked], now })
    if (!described || !stood) throw new Error('a structure asked has its own line')
    const variables = await kitVariables(campaign, context)
    return {
      region,
      campaign,
      finess: asked.finess,
      name: described.structure?.name ?? asked.finess,
      questionnaire: questionnaireTitle(context.catalogue, campaign),
      asked,
      standing: stood.standing,
      slots: countTaken(campaign.slots, all, moments).filter(({ day }) => day >= today),
      exercise: asked.exerciseId === null ? undefined : moments.get(asked.exerciseId),
      variables,
      words: await firstWords(database, campaign, described),
      letter: campaign.letter === '' ? undefined : writtenLetter(campaign, { region, variables })(described),
      canChange: campaignState(campaign) === 'open',
    }
  },
})

async function firstWords(
  database: Database,
  { kit }: Campaign,
  described: AskedOf & DescribedStructure,
): Promise<Readonly<Record<string, string>>> {
  const { finess, words } = described
  if (Object.keys(words).length > 0 || kit === '') return words
  return { ...registerWords(described), ...(await findLastWords(database, { finess, kit })) }
}
