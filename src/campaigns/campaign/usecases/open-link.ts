import { z } from 'zod'
import { findRegion, listPlaces, listStructuresNamed, regionDay } from '#directory'
import { AppError, authorize, byPossession, hashSecret, query } from '#kernel'
import { findCurrentRecipient, findMailingByLink, type MailingContext } from '#mailing'
import type { CatalogueContext } from '#questionnaires'
import { nothingDone, standingOf } from '../campaign.ts'
import { campaignOf } from '../campaign-mail.ts'
import { readProgress } from '../read-progress.ts'
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
  run: async (database, { secret }, context: MailingContext & CatalogueContext): Promise<LinkedCampaign> => {
    const { actor, catalogue } = context
    const mailing = authorize(actor, await findMailingByLink(database, hashSecret(secret)), byPossession)
    const campaign = await store.findCampaign(database, campaignOf(mailing).id)
    if (!campaign) throw new AppError('not-found', 'not-found')
    const all = await store.listAskedOf(database, campaign.id)
    const places = [
      ...(
        await listPlaces(
          database,
          all.map(({ finess }) => finess),
        )
      ).values(),
    ]
    const recipient = await findCurrentRecipient(database, mailing, { places, permission: 'answer-alerts' })
    if (!recipient) throw new AppError('not-found', 'alert-link-ended')
    const theirs = new Set(recipient.places.map(({ finess }) => finess))
    const asked = all.filter(({ finess }) => theirs.has(finess))
    const named = await listStructuresNamed(database, [...theirs])
    const progress = await readProgress(database, campaign, asked)
    const region = findRegion(campaign.region)
    const today = region ? regionDay(region, context.clock()) : campaign.finalOn
    const structures = asked.map(({ finess }) => ({
      finess,
      name: named.get(finess)?.name ?? finess,
      standing: standingOf(progress.get(finess) ?? nothingDone, campaign.finalOn, today),
    }))
    const questionnaire = catalogue.list().find(({ id }) => id === campaign.questionnaireId)?.title
    return { campaign, questionnaire, structures }
  },
})
