import type { Context } from 'hono'
import { exportCampaign, type FollowedStructure } from '#campaigns'
import { csv } from '#kernel'
import { campaignStandingWords, fileNameOf } from '#messages'
import type { App } from '../../app.ts'
import { sendFile } from '../http/answers/answer.ts'
import { accountContext } from '../http/visitors/session.ts'
import { readCampaign } from './region-campaign.ts'
import { slotWords } from './slots/region-slots.view.ts'
import { contactLines } from './whom-to-call.view.ts'

const head = [
  'numero_finess',
  'nom',
  'commune',
  'entite_juridique',
  'etat',
  'fait_le',
  'accepte_le',
  'creneau',
  'message_possible',
  'referents',
]

/** The structures of a campaign, as the page lists them. */
export async function sendStructures(app: App, context: Context) {
  const { campaign, structures } = await exportCampaign(await accountContext(app, context), readCampaign(context))
  const content = csv([head, ...structures.map(line)])
  return sendFile(context, {
    type: 'text/csv; charset=utf-8',
    name: fileNameOf(['campagne', campaign.title], 'csv'),
    content,
  })
}

function line(each: FollowedStructure): string[] {
  const { finess, structure, legalEntity, standing, progress, isReached } = each
  return [
    finess,
    structure?.name ?? '',
    structure?.town ?? '',
    legalEntity,
    campaignStandingWords[standing],
    progress.doneOn ?? '',
    progress.acceptedOn ?? '',
    slotWords(each),
    isReached ? 'oui' : 'non',
    contactLines(each),
  ]
}
