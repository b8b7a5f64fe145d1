import { z } from 'zod'
import type { Region } from '#directory'
import type { KitContext } from '#exercise-conduct'
import { AppError, type Context, type ListPage, nameInAddress, pageOf, query } from '#kernel'
import type { Database } from '#storage'
import { type Campaign, campaignState } from '../../campaign/campaign.ts'
import { listAskedOf } from '../../campaign/store.ts'
import { reachCampaign } from '../../campaign/usecases/reach-campaign.ts'
import { describeStructures } from '../../described-structure.ts'
import { reachRegion } from '../../reach-region.ts'
import { kitVariables } from '../kit-variables.ts'
import { type WrittenLetter, writtenLetter } from '../written-letter.ts'

export interface LetterFile {
  readonly region: Region
  readonly campaign: Campaign
  /** The letters of one page, or of one file. */
  readonly letters: ListPage<WrittenLetter>
}

export interface CampaignLetters extends LetterFile {
  /** In how many files all letters leave. */
  readonly files: number
}

/** So many sheets print in a few seconds, in one turn at the printer. */
export const lettersInFile = 300
const one = { region: nameInAddress, campaignId: nameInAddress }
const counted = z.number().int().min(1).default(1)
const asFile = z.strictObject({ ...one, file: counted })
export type LetterFileReference = z.input<typeof asFile>

/** The letters of a campaign, one for each structure that it asks, a page at a time. Throws not-found without a letter. */
export const listLetters = query({
  input: z.strictObject({ ...one, page: counted }),
  run: async (database, { page, ...asked }, context: Context & KitContext): Promise<CampaignLetters> => {
    const found = await writeLetters(database, context, { ...asked, page })
    return { ...found, files: Math.ceil(found.letters.total / lettersInFile) }
  },
})

/** The letters of one file. */
export const exportLetters = query({
  exports: 'campaigns.export-letters',
  input: asFile,
  run: (database, { file, ...asked }, context: Context & KitContext): Promise<LetterFile> =>
    writeLetters(database, context, { ...asked, page: file, size: lettersInFile }),
  subject: ({ campaign, letters }) => `${campaign.id} structures:${letters.items.length}`,
})

interface Asked {
  readonly region: string
  readonly campaignId: string
  readonly page: number
  readonly size?: number
}

async function writeLetters(
  database: Database,
  context: Context & KitContext,
  { page, size, ...asked }: Asked,
): Promise<LetterFile> {
  const region = reachRegion(context.actor, asked.region)
  const campaign = await reachCampaign(database, context.actor, asked)
  if (campaign.letter === '' || campaignState(campaign) === 'draft') throw new AppError('not-found', 'not-found')
  const shown = pageOf(await listAskedOf(database, campaign.id), page, size)
  const variables = await kitVariables(campaign, context)
  const described = await describeStructures(database, shown.items)
  return {
    region,
    campaign,
    letters: { ...shown, items: described.map(writtenLetter(campaign, { region, variables })) },
  }
}
