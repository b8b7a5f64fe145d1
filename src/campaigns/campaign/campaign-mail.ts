import { campaignLetter } from '#mail'
import { type Composer, type Mailing, type MailingContext, partsOf } from '#mailing'
import type { Catalogue } from '#questionnaires'
import type { Database } from '#storage'
import { findReader } from '../find-reader.ts'
import { type Campaign, campaignState, isOwed } from './campaign.ts'
import { readStandings, type StandingStructure } from './read-standings.ts'
import * as store from './store.ts'

/** What the mails of a campaign are about: the invitation, or the reminder of that number. */
export function campaignPurpose({ id }: Pick<Campaign, 'id'>, reminder = 0): Mailing['purpose'] {
  return reminder === 0 ? `campaign:${id}` : `campaign:${id}:${reminder}`
}

/** Every purpose of a campaign so far. */
export function campaignPurposes(campaign: Pick<Campaign, 'id' | 'reminders'>): Mailing['purpose'][] {
  return Array.from({ length: campaign.reminders + 1 }, (_, reminder) => campaignPurpose(campaign, reminder))
}

/** The campaign of a mail that invites or reminds; an empty id for a mail about something else. */
export function campaignOf(mailing: Mailing): { readonly id: string; readonly isReminder: boolean } {
  const [id = '', reminder] = partsOf(mailing, 'campaign')
  return { id, isReminder: reminder !== undefined }
}

/** Writes the mail of a campaign for the structures that still owe what is asked; nothing once all of them did it. */
export function campaignComposer(catalogue: Catalogue): Composer {
  return (database, mailing, context) => composeCampaign(catalogue, { database, mailing, context })
}

interface Composing {
  readonly database: Database
  readonly mailing: Mailing
  readonly context: MailingContext
}

async function composeCampaign(catalogue: Catalogue, { database, mailing, context }: Composing) {
  const { id, isReminder } = campaignOf(mailing)
  const campaign = await store.findCampaign(database, id)
  if (!campaign || campaignState(campaign) !== 'open') return undefined
  const owingAmong = async (own: readonly string[]) =>
    owing(database, campaign, { asked: await store.listAskedAmong(database, id, own), now: context.clock() })
  const reader = await findReader(database, mailing, owingAmong)
  if (!reader) return undefined
  const operatorName = await context.operatorName()
  const reading = { to: reader.email, structures: reader.asked.length, isReminder, operatorName }
  return campaignLetter({ ...campaign, ...reading, questionnaire: questionnaireTitle(catalogue, campaign) })
}

/** The title of the questionnaire that a campaign asks for; undefined for an exercise. */
export function questionnaireTitle(
  catalogue: Catalogue,
  { questionnaireId }: Pick<Campaign, 'questionnaireId'>,
): string | undefined {
  return catalogue.list().find(({ id }) => id === questionnaireId)?.title
}

/** The structures that still owe what a campaign asks. */
export async function listOwing(database: Database, campaign: Campaign, now: Date): Promise<StandingStructure[]> {
  return owing(database, campaign, { asked: await store.listAskedOf(database, campaign.id), now })
}

async function owing(
  database: Database,
  campaign: Campaign,
  asking: { readonly asked: readonly store.AskedOf[]; readonly now: Date },
): Promise<StandingStructure[]> {
  return (await readStandings(database, campaign, asking)).filter(({ standing }) => isOwed(standing))
}
