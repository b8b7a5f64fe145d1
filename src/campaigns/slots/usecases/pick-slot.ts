import { z } from 'zod'
import { regionDay } from '#directory'
import type { KitContext } from '#exercise-conduct'
import { addExerciseIn, momentAfter, movePlannedIn } from '#exercises'
import { AppError, type Context, command, nameInAddress } from '#kernel'
import type { Transaction } from '#storage'
import { listAskedOf } from '../../campaign/store.ts'
import type { Slot } from '../slot.ts'
import { putPick } from '../store.ts'
import { countTaken, holdsSlot, momentsOf } from '../taken-slots.ts'
import { type OwnAsk, reachAskedToChange } from './reach-asked.ts'

const one = { finess: nameInAddress, campaignId: nameInAddress }

export interface PickedSlot {
  readonly exerciseId: string
  readonly slot: Slot
  readonly isNew: boolean
}

/**
 * The structure takes a slot: its crisis exercise is planned for that moment, or moved there when it had another one. Throws
 * `campaign-slot-full` when others took the last place.
 */
export const pickSlot = command({
  action: 'campaigns.pick-slot',
  once: true,
  input: z.strictObject({ ...one, slot: z.string().max(40) }),
  run: async (transaction, { slot: wanted, ...named }, context: Context & KitContext): Promise<PickedSlot> => {
    const ask = await reachAskedToChange(transaction, context.actor, named)
    const { campaign, asked, region } = ask
    const all = await listAskedOf(transaction, campaign.id)
    const moments = await momentsOf(transaction, all)
    const slot = countTaken(campaign.slots, all, moments).find(({ name }) => name === wanted)
    if (!slot || slot.day < regionDay(region, context.clock())) throw new AppError('conflict', 'campaign-slot-missing')
    if (asked.exerciseId && asked.slot === slot.name && holdsSlot(asked, moments))
      return { exerciseId: asked.exerciseId, slot, isNew: false }
    if (slot.taken >= slot.places) throw new AppError('conflict', 'campaign-slot-full')
    const exerciseId =
      (await moved(transaction, ask, { slot, context })) ?? (await planned(transaction, ask, { slot, context }))
    await putPick(transaction, asked, { slot: slot.name, exerciseId, slotChange: null })
    return { exerciseId, slot, isNew: true }
  },
  subject: ({ exerciseId, isNew }) => (isNew ? exerciseId : undefined),
})

interface At {
  readonly slot: Slot
  readonly context: Context & KitContext
}

/** The exercise of an earlier slot, moved; undefined without one, or when it was cancelled. */
async function moved(transaction: Transaction, { asked, campaign }: OwnAsk, { slot, context }: At) {
  if (asked.exerciseId === null) return undefined
  const { day, start } = slot
  const minutes = (await kitOf(campaign, context))?.durationMinutes ?? null
  const exercise = { finess: asked.finess, exerciseId: asked.exerciseId, day, start, minutes }
  const status = await movePlannedIn(transaction, exercise, context)
  if (status === 'held') throw new AppError('conflict', 'campaign-exercise-held')
  return status === 'planned' ? asked.exerciseId : undefined
}

async function planned(transaction: Transaction, { asked, campaign }: OwnAsk, { slot, context }: At): Promise<string> {
  const { day, start } = slot
  const kit = await kitOf(campaign, context)
  const end = kit && momentAfter(day, start, kit.durationMinutes)
  const exercise = {
    finess: asked.finess,
    kind: 'crisis',
    status: 'planned',
    day,
    start,
    ...(end ? { end: end.time, endDay: end.day === day ? '' : end.day } : {}),
    ...(kit ? { kit: kit.id, kitVersion: kit.version, level: kit.level, trigger: kit.trigger ?? '' } : {}),
    ...(campaign.provider ? { animation: 'provider', animator: campaign.provider } : {}),
  }
  return (await addExerciseIn(transaction, exercise, context)).id
}

async function kitOf({ kit, kitVersion }: OwnAsk['campaign'], { kits }: KitContext) {
  return kit === '' ? undefined : (await kits()).get(kit, kitVersion)
}

/** The structure gives its slot back: the exercise that it planned is cancelled. One that was held stays. */
export const releaseSlot = command({
  action: 'campaigns.release-slot',
  once: true,
  input: z.strictObject(one),
  run: async (transaction, named, { actor, clock }): Promise<string | undefined> => {
    const { asked } = await reachAskedToChange(transaction, actor, named)
    const { finess, exerciseId } = asked
    if (exerciseId === null) return undefined
    const status = await movePlannedIn(transaction, { finess, exerciseId, status: 'cancelled' }, { actor, clock })
    if (status === 'held') throw new AppError('conflict', 'campaign-exercise-held')
    await putPick(transaction, asked, { slot: null, exerciseId: null, slotChange: null })
    return exerciseId
  },
  subject: (exerciseId) => exerciseId,
})
