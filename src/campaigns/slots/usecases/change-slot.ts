import { z } from 'zod'
import { listPlaces, regionDay } from '#directory'
import { moveProposedIn } from '#exercises'
import { AppError, authorize, type Context, command, nameInAddress, refuseIssues, typedText } from '#kernel'
import { findRecipients, hasLeft, insertMailings } from '#mailing'
import type { Transaction } from '#storage'
import { type Campaign, campaignState } from '../../campaign/campaign.ts'
import { type AskedOf, listAskedOf, putCampaign } from '../../campaign/store.ts'
import { reachCampaignToChange } from '../../campaign/usecases/reach-campaign.ts'
import { canSendAlerts } from '../../policy.ts'
import { reachRegion } from '../../reach-region.ts'
import { byMoment, nameOfSlot, readMoment, type Slot } from '../slot.ts'
import { slotPurpose } from '../slot-mail.ts'
import { putPick } from '../store.ts'
import { holdsSlot, momentsOf } from '../taken-slots.ts'

const one = { region: nameInAddress, campaignId: nameInAddress, slot: z.string().max(40) }

/** `structures`: how many had picked the slot, and are told. */
export interface ChangedSlot {
  readonly campaign: Campaign
  readonly structures: number
}

/** The region moves a slot of an open campaign: the exercises that it planned move with it, and their structures are told. */
export const moveSlot = command({
  action: 'campaigns.move-slot',
  once: true,
  input: z.strictObject({ ...one, moment: typedText }),
  run: async (transaction, { moment, ...named }, context): Promise<ChangedSlot> => {
    const reached = await reachSlot(transaction, named, context)
    const { campaign, slot, today } = reached
    const known = campaign.slots.filter((each) => each !== slot)
    const { slot: moved, issues } = readMoment(moment, slot, { today, finalOn: campaign.finalOn, known })
    refuseIssues('campaign-invalid', issues)
    return change(transaction, { ...reached, now: moved ?? null }, context)
  },
  subject: ({ campaign, structures }) => `${campaign.id} structures:${structures}`,
})

/** The region withdraws a slot of an open campaign: the exercises that it planned are cancelled, and their structures are told. */
export const withdrawSlot = command({
  action: 'campaigns.withdraw-slot',
  once: true,
  input: z.strictObject(one),
  run: async (transaction, named, context): Promise<ChangedSlot> => {
    const reached = await reachSlot(transaction, named, context)
    return change(transaction, { ...reached, now: null }, context)
  },
  subject: ({ campaign, structures }) => `${campaign.id} structures:${structures}`,
})

interface Named {
  readonly region: string
  readonly campaignId: string
  readonly slot: string
}

/** A slot that is not over; nobody else changes the campaign, or picks one of its slots, until commit. */
async function reachSlot(transaction: Transaction, { slot: name, ...named }: Named, { actor, clock }: Context) {
  const today = regionDay(reachRegion(actor, named.region), clock())
  const campaign = await reachCampaignToChange(transaction, actor, named)
  if (campaignState(campaign) !== 'open') throw new AppError('conflict', 'campaign-not-open')
  const slot = campaign.slots.find((each) => nameOfSlot(each) === name && each.day >= today)
  if (!slot) throw new AppError('conflict', 'campaign-slot-missing')
  return { campaign, slot, today }
}

interface Changing {
  readonly campaign: Campaign
  readonly slot: Slot
  /** Null when the slot is withdrawn. */
  readonly now: Slot | null
}

async function change(transaction: Transaction, { campaign, slot, now }: Changing, context: Context) {
  const { actor, clock } = context
  const slots = [...campaign.slots.filter((each) => each !== slot), ...(now ? [now] : [])].sort(byMoment)
  const changed = authorize(actor, { ...campaign, slots, revision: campaign.revision + 1 }, canSendAlerts)
  await putCampaign(transaction, changed)
  const asked = await listAskedOf(transaction, campaign.id)
  const moments = await momentsOf(transaction, asked)
  const holding = asked.filter((each) => each.slot === nameOfSlot(slot) && holdsSlot(each, moments))
  const told = holding.filter(({ exerciseId }) => moments.get(exerciseId ?? '')?.status === 'planned')
  const heard = await listHeard(transaction, campaign, told, clock())
  for (const each of told) await follow(transaction, each, { campaign: changed, slot, now, heard, context })
  const places = await listPlaces(
    transaction,
    told.map(({ finess }) => finess),
  )
  const { recipients } = await findRecipients(transaction, [...places.values()])
  const { region } = campaign
  const mails = { region, purpose: slotPurpose(changed), kind: 'notice' as const, recipients, now: clock() }
  await insertMailings(transaction, authorize(actor, mails, canSendAlerts))
  return { campaign: changed, structures: told.length }
}

/** Of the earlier changes of some slots, by revision, those of which a mail left: a slot that moves again at once was not heard to move. */
async function listHeard(
  transaction: Transaction,
  { id }: Campaign,
  asked: readonly AskedOf[],
  now: Date,
): Promise<ReadonlySet<number>> {
  const heard = new Set<number>()
  for (const revision of new Set(asked.flatMap(({ slotChange }) => slotChange?.revision ?? []))) {
    if (await hasLeft(transaction, slotPurpose({ id, revision }), now)) heard.add(revision)
  }
  return heard
}

interface Following extends Changing {
  readonly heard: ReadonlySet<number>
  readonly context: Context
}

/** The exercise of a structure follows its slot, and the structure is told what became of it. */
async function follow(
  transaction: Transaction,
  asked: AskedOf,
  { campaign, slot, now, heard, context }: Following,
): Promise<void> {
  const { finess, exerciseId } = asked
  if (exerciseId === null) return
  const to = now ? { day: now.day, start: now.start } : { status: 'cancelled' as const }
  const isCancelled = (await moveProposedIn(transaction, { finess, exerciseId, from: slot, ...to }, context)) && !now
  const { slotChange: before } = asked
  const was = before && !heard.has(before.revision) ? before.was : nameOfSlot(slot)
  const slotChange = { revision: campaign.revision, was, now: now && nameOfSlot(now) }
  const kept = { slot: slotChange.now, exerciseId: isCancelled ? null : exerciseId, slotChange }
  await putPick(transaction, authorize(context.actor, { ...asked, region: campaign.region }, canSendAlerts), kept)
}
