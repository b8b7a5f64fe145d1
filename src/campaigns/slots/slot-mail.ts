import { slotMovedLetter, slotWithdrawnLetter } from '#mail'
import { type Composer, type Mailing, partsOf } from '#mailing'
import { type Campaign, campaignState } from '../campaign/campaign.ts'
import { findCampaign, listAskedAmong } from '../campaign/store.ts'
import { findReader } from '../find-reader.ts'

/** The mails of a slot that the region moved or withdrew, by the revision of the campaign that did it. */
export function slotPurpose({ id, revision }: Pick<Campaign, 'id' | 'revision'>): Mailing['purpose'] {
  return `slot:${id}:${revision}`
}

/** The campaign of a mail about a slot; an empty id for a mail about something else. */
export function slotMailOf(mailing: Mailing): { readonly id: string; readonly revision: number } {
  const [id = '', revision] = partsOf(mailing, 'slot')
  return { id, revision: Number(revision) }
}

/** Nothing once the structure picked again, the region moved the slot once more, or the campaign ended. */
export const composeSlotChange: Composer = async (database, mailing, context) => {
  const { id, revision } = slotMailOf(mailing)
  const campaign = await findCampaign(database, id)
  if (!campaign || campaignState(campaign) !== 'open') return undefined
  const reader = await findReader(database, mailing, async (own) =>
    (await listAskedAmong(database, id, own)).filter(({ slotChange }) => slotChange?.revision === revision),
  )
  const change = reader?.asked[0]?.slotChange
  if (!reader || !change) return undefined
  const told = { ...campaign, to: reader.email, structures: reader.asked.length, was: change.was }
  const operatorName = await context.operatorName()
  return change.now === null
    ? slotWithdrawnLetter({ ...told, operatorName })
    : slotMovedLetter({ ...told, now: change.now, operatorName })
}
