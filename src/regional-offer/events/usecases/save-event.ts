import { z } from 'zod'
import { regionTime } from '#directory'
import { AppError, authorize, command, nameInAddress, newId, refuseIssues, typedText } from '#kernel'
import type { Transaction } from '#storage'
import { canEditOffer } from '../../policy.ts'
import { checkEvent } from '../check-event.ts'
import { type EventPlan, isMoved, planOf, type RegionalEvent } from '../event.ts'
import { isUnheard, tellRegistered } from '../event-mail.ts'
import { eventTimes } from '../event-times.ts'
import * as store from '../store.ts'
import { reachEventToChange, reachOwnAgenda } from './reach-event.ts'

/** A hundred a year for twenty years. */
const mostEvents = 2_000
const text = typedText.default('')
const never = { cancelledAt: null, former: null, notices: 0, toldAt: null }

/** `outdated`: somebody changed the event after the page was shown. Nothing was stored. */
export interface SavedEvent {
  readonly outcome: 'saved' | 'outdated'
  readonly event: RegionalEvent
}

/** Writes an event: without `eventId`, a new one. Refuses it with all its faults at once. */
export const saveEvent = command({
  action: 'offer.save-event',
  once: true,
  input: z.strictObject({
    region: nameInAddress,
    eventId: nameInAddress.optional(),
    revision: z.number().default(0),
    kind: text,
    title: text,
    detail: text,
    startsOn: text,
    lastOn: text,
    starts: text,
    ends: text,
    place: text,
    link: text,
    forWhom: text,
    capacity: text,
    isPublic: z.boolean().default(false),
    takesRegistrations: z.boolean().default(false),
  }),
  run: async (transaction, { region: code, eventId, revision, ...typed }, { actor, clock }): Promise<SavedEvent> => {
    const region = reachOwnAgenda(actor, code)
    const before =
      eventId === undefined ? undefined : await reachEventToChange(transaction, actor, { region: code, eventId })
    if (before?.cancelledAt) throw new AppError('conflict', 'event-cancelled')
    const { content, issues } = checkEvent(typed)
    const registered = before ? ((await store.countRegistered(transaction, [before.id])).get(before.id) ?? 0) : 0
    if (content.capacity !== null && content.capacity < registered)
      issues.push({ path: 'capacity', code: 'event-capacity-below', values: { registered } })
    refuseIssues('event-invalid', issues)
    if (before && before.revision !== revision) return { outcome: 'outdated', event: before }
    if (!before && (await store.countEvents(transaction, code)) >= mostEvents)
      throw new AppError('conflict', 'events-full', { values: { maximum: mostEvents } })
    const now = clock()
    const kept = before ?? { id: newId(), region: code, createdAt: now, ...never, revision: 0 }
    const times = eventTimes(content, regionTime(region))
    const isTold = before !== undefined && registered > 0 && now < before.overAt && isMoved(before, content)
    const told = isTold ? { former: await planKnown(transaction, before), notices: kept.notices + 1, toldAt: now } : {}
    const changed = { ...kept, ...content, ...times, ...told, updatedAt: now, revision: kept.revision + 1 }
    const event = authorize(actor, changed, canEditOffer)
    await store.putEvent(transaction, event)
    if (isTold) await tellRegistered(transaction, actor, event)
    return { outcome: 'saved', event }
  },
  subject: ({ outcome, event }) => (outcome === 'saved' ? event.id : undefined),
})

/**
 * Says that an event does not take place. It stays in the agenda and in the calendars that people subscribed to, marked so, and
 * the structures that registered are told.
 */
export const cancelEvent = command({
  action: 'offer.cancel-event',
  once: true,
  input: z.strictObject({ region: nameInAddress, eventId: nameInAddress }),
  run: async (transaction, asked, { actor, clock }) => {
    const before = await reachEventToChange(transaction, actor, asked)
    const now = clock()
    if (before.cancelledAt) return before
    if (now >= before.overAt) throw new AppError('conflict', 'event-over')
    const { notices, revision } = before
    const ended = { cancelledAt: now, updatedAt: now, notices: notices + 1, toldAt: now, revision: revision + 1 }
    const event = authorize(actor, { ...before, ...ended }, canEditOffer)
    await store.putEvent(transaction, event)
    await tellRegistered(transaction, actor, event)
    return event
  },
  subject: ({ id }) => id,
})

/** What registered structures know of an event that changes: a change that a second one follows at once was heard by nobody. */
async function planKnown(transaction: Transaction, event: RegionalEvent): Promise<EventPlan> {
  return event.former && (await isUnheard(transaction, event)) ? event.former : planOf(event)
}
