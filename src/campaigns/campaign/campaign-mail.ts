import { findRegion, listPlaces, regionDay } from '#directory'
import { campaignLetter } from '#mail'
import { type Composer, findCurrentRecipient, type Mailing } from '#mailing'
import { type Campaign, campaignState, isOwed, nothingDone, standingOf } from './campaign.ts'
import { readProgress } from './read-progress.ts'
import * as store from './store.ts'

/** What the mails of a campaign are about: the invitation, or the reminder of that number. */
export function campaignPurpose({ id }: Pick<Campaign, 'id'>, reminder = 0): Mailing['purpose'] {
  return reminder === 0 ? `campaign:${id}` : `campaign:${id}:${reminder}`
}

/** Every purpose of a campaign so far. */
export function campaignPurposes(campaign: Pick<Campaign, 'id' | 'reminders'>): Mailing['purpose'][] {
  return Array.from({ length: campaign.reminders + 1 }, (_, reminder) => campaignPurpose(campaign, reminder))
}

/** The campaign of a mail, and whether the mail is a reminder; an empty id for a mail about something else. */
export function campaignOf({ purpose }: Mailing): { readonly id: string; readonly isReminder: boolean } {
  const [kind, id = '', reminder] = purpose.split(':')
  return { id: kind === 'campaign' ? id : '', isReminder: reminder !== undefined }
}

/** Writes the mail of a campaign for the structures that still owe what is asked; nothing once all of them did it. */
export const composeCampaign: Composer = async (database, mailing, context) => {
  const { id, isReminder } = campaignOf(mailing)
  const campaign = await store.findCampaign(database, id)
  if (!campaign || campaignState(campaign) !== 'open') return undefined
  const owing = await listOwing(database, campaign, context)
  const places = [...(await listPlaces(database, owing)).values()]
  const recipient = await findCurrentRecipient(database, mailing, { places, permission: 'answer-alerts' })
  if (!recipient) return undefined
  const structures = recipient.places.length
  const operatorName = await context.operatorName()
  return campaignLetter({ ...campaign, to: recipient.email, structures, isReminder, operatorName })
}

/** FINESS numbers of the structures that still owe what a campaign asks. */
export async function listOwing(
  database: Parameters<Composer>[0],
  campaign: Campaign,
  context: Parameters<Composer>[2],
): Promise<string[]> {
  const region = findRegion(campaign.region)
  const asked = await store.listAskedOf(database, campaign.id)
  const progress = await readProgress(database, campaign, asked)
  const today = region ? regionDay(region, context.clock()) : campaign.finalOn
  return asked
    .map(({ finess }) => finess)
    .filter((finess) => isOwed(standingOf(progress.get(finess) ?? nothingDone, campaign.finalOn, today)))
}
