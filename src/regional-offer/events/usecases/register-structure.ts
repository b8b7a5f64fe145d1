import { z } from 'zod'
import { placeOf } from '#directory'
import { type Actor, AppError, type Authorized, authorize, command, nameInAddress } from '#kernel'
import type { Transaction } from '#storage'
import { canReadOffer, canRegister } from '../../policy.ts'
import { eventState, type RegionalEvent, registering } from '../event.ts'
import * as store from '../store.ts'

const input = z.strictObject({ region: nameInAddress, eventId: nameInAddress, finess: nameInAddress })
type Asked = z.infer<typeof input>

/** Whether the structure was registered before: then nothing changed. */
export interface RegisteredStructure extends store.Registration {
  readonly already: boolean
}

/**
 * Registers a structure of the actor to an event of its region. Throws `event-full` when the last place was taken meanwhile, and a
 * conflict when the event is over, cancelled or takes no registration.
 */
export const registerStructure = command({
  action: 'offer.register',
  once: true,
  input,
  run: async (transaction, asked, { actor, clock }): Promise<RegisteredStructure> => {
    const now = clock()
    const { event, registration } = await reachRegistration(transaction, actor, { ...asked, now })
    const [known] = await store.listRegisteredAmong(transaction, [event.id], [registration.finess])
    if (known) return { ...known, already: true }
    const registered = (await store.countRegistered(transaction, [event.id])).get(event.id) ?? 0
    refuseClosed(event, { registered, now })
    await store.putRegistration(transaction, registration)
    return { ...registration, already: false }
  },
  subject: ({ already, eventId, finess }) => (already ? undefined : `${eventId} ${finess}`),
})

/** Takes a structure of the actor off an event that is not over, and frees its place. */
export const withdrawStructure = command({
  action: 'offer.withdraw',
  once: true,
  input,
  run: async (transaction, asked, { actor, clock }) => {
    const now = clock()
    const { event, registration } = await reachRegistration(transaction, actor, { ...asked, now })
    if (eventState(event, now) === 'over') throw new AppError('conflict', 'event-over')
    await store.deleteRegistration(transaction, registration)
    return registration
  },
  subject: ({ eventId, finess }) => `${eventId} ${finess}`,
})

/** The event, whose places nobody else takes until commit, and the registration that the actor may write. */
async function reachRegistration(
  transaction: Transaction,
  actor: Actor,
  { region, eventId, finess, now }: Asked & { readonly now: Date },
): Promise<{ event: Authorized<RegionalEvent>; registration: Authorized<store.Registration> }> {
  const found = await store.lockEvent(transaction, eventId)
  const event = authorize(actor, found, (who, each) => each.region === region && canReadOffer(who, each))
  const place = await placeOf(transaction, finess)
  const isTheirs = (who: Actor) => place !== undefined && place.region === region && canRegister(who, place)
  const wanted = { eventId: event.id, finess: place?.finess ?? '', registeredAt: now }
  return { event, registration: authorize(actor, wanted, isTheirs) }
}

function refuseClosed(event: RegionalEvent, at: { readonly registered: number; readonly now: Date }): void {
  const standing = registering(event, at)
  if (standing === 'none') throw new AppError('conflict', 'event-no-registration')
  if (standing === 'full') throw new AppError('conflict', 'event-full')
  if (standing === 'closed') throw new AppError('conflict', event.cancelledAt ? 'event-cancelled' : 'event-over')
}
