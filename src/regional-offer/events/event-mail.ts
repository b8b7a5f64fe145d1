import { listPlaces } from '#directory'
import { type Actor, type Authorized, authorize } from '#kernel'
import { eventCancelledLetter, eventMovedLetter } from '#mail'
import type { Composer, Mailing } from '#mailing'
import type { Database, Transaction } from '#storage'
import { canEditOffer } from '../policy.ts'
import { eventState, type RegionalEvent } from './event.ts'
import * as store from './store.ts'

/** Every change that is told has its own purpose. */
function purposeOf({ id, notices }: Pick<RegionalEvent, 'id' | 'notices'>): Mailing['purpose'] {
  return `event:${id}:${notices}`
}

/** Keeps one mail for each person of the structures registered to an event that moved or is cancelled. */
export async function tellRegistered(
  transaction: Transaction,
  actor: Actor,
  { id, region, notices, updatedAt }: Authorized<RegionalEvent>,
): Promise<void> {
  const registrations = await store.listRegistrations(transaction, id)
  const places = await placesOf(transaction, registrations)
  // The mails load the accounts, which a server of open diagnoses does without.
  const { findRecipients, insertMailings } = await import('#mailing')
  const { recipients } = await findRecipients(transaction, places)
  const purpose = purposeOf({ id, notices })
  const mails = { region, purpose, kind: 'notice' as const, recipients, now: updatedAt }
  await insertMailings(transaction, authorize(actor, mails, canEditOffer))
}

/** Whether the last change reached nobody yet: none of its mails left, and no structure registered to the event as changed. */
export async function isUnheard(database: Database, event: RegionalEvent): Promise<boolean> {
  const { id, former, toldAt } = event
  if (former === null || toldAt === null) return false
  const registrations = await store.listRegistrations(database, id)
  if (registrations.some(({ registeredAt }) => registeredAt > toldAt)) return false
  const { hasLeft } = await import('#mailing')
  return !(await hasLeft(database, purposeOf(event), toldAt))
}

interface Registered {
  readonly registrations: readonly store.Registration[]
  readonly now: Date
}

/** Which registered structures mails reach, and what became of those of the last change. */
export async function findMails(database: Database, event: RegionalEvent, { registrations, now }: Registered) {
  const { countMailings, findRecipients } = await import('#mailing')
  const { reached } = await findRecipients(database, await placesOf(database, registrations))
  const mails = event.notices > 0 ? await countMailings(database, [purposeOf(event)], now) : undefined
  return { reached, mails }
}

/**
 * Writes the mail of an event that moved or is cancelled, as the event stands now. None once a later change is told instead, once
 * the event is over, and to somebody who answers for no structure that was registered then and still is.
 */
export function eventComposer({ pageOf }: { readonly pageOf: (event: RegionalEvent) => string }): Composer {
  return async (database, mailing, context) => {
    const { findCurrentRecipient, partsOf } = await import('#mailing')
    const [id = '', notice] = partsOf(mailing, 'event')
    const event = await store.findEvent(database, id)
    if (!event || event.notices !== Number(notice) || context.clock() >= event.overAt) return undefined
    const placesAmong = async (own: readonly string[]) => {
      const registered = await store.listRegisteredAmong(database, [id], own)
      return placesOf(
        database,
        registered.filter(({ registeredAt }) => registeredAt <= mailing.createdAt),
      )
    }
    const recipient = await findCurrentRecipient(database, mailing, { placesAmong, permission: 'register-for-events' })
    if (!recipient) return undefined
    const { email: to, places } = recipient
    const told = { to, event, structures: places.length, operatorName: await context.operatorName() }
    const isCancelled = eventState(event, context.clock()) === 'cancelled'
    return { ...(isCancelled ? eventCancelledLetter(told) : eventMovedLetter(told)), page: pageOf(event) }
  }
}

async function placesOf(database: Database, registered: readonly store.Registration[]) {
  const places = await listPlaces(
    database,
    registered.map(({ finess }) => finess),
  )
  return [...places.values()]
}
