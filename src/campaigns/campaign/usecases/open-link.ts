import { z } from 'zod'
import { listStructuresNamed } from '#directory'
import { AppError, authorize, byPossession, type Context, hashSecret, query } from '#kernel'
import { findMailingByLink } from '#mailing'
import type { CatalogueContext } from '#questionnaires'
import { reachAsReader } from '../../find-reader.ts'
import { slotMailOf } from '../../slots/slot-mail.ts'
import { campaignOf } from '../campaign-mail.ts'
import { readStandings } from '../read-standings.ts'
import * as store from '../store.ts'
import type { OwnCampaign } from './own-campaigns.ts'

/** A campaign as its mail leads to it. */
export interface LinkedCampaign extends OwnCampaign {
  /** The title of the questionnaire that is asked; undefined for an exercise. */
  readonly questionnaire: string | undefined
}

/**
 * The campaign of a mail, and the structures for which its reader still answers. Throws not-found for an unknown link, and
 * `alert-link-ended` when the reader answers for none any more.
 */
export const openCampaignLink = query({
  input: z.strictObject({ secret: z.string().max(200) }),
  run: async (
    database,
    { secret },
    { actor, clock, catalogue }: Context & CatalogueContext,
  ): Promise<LinkedCampaign> => {
    const mailing = authorize(actor, await findMailingByLink(database, hashSecret(secret)), byPossession)
    const campaign = await store.findCampaign(database, campaignOf(mailing).id || slotMailOf(mailing).id)
    if (!campaign) throw new AppError('not-found', 'not-found')
    const asked = await reachAsReader(database, mailing, (own) => store.listAskedAmong(database, campaign.id, own))
    const numbers = asked.map(({ finess }) => finess)
    const named = await listStructuresNamed(database, numbers)
    const standing = await readStandings(database, campaign, { asked, now: clock() })
    const structures = standing.map(({ finess, ...each }) => ({
      finess,
      name: named.get(finess)?.name ?? finess,
      standing: each.standing,
      slotChange: each.slotChange,
    }))
    const questionnaire = catalogue.list().find(({ id }) => id === campaign.questionnaireId)?.title
    return { campaign, questionnaire, structures }
  },
})
