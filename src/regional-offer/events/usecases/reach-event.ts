import { findRegion, type Region } from '#directory'
import { type Actor, type Authorized, authorize, byAnyone } from '#kernel'
import type { Database, Transaction } from '#storage'
import { canEditOffer, canReadEvent } from '../../policy.ts'
import type { RegionalEvent } from '../event.ts'
import * as store from '../store.ts'

/** Names an event of a region. */
export interface EventReference {
  readonly region: string
  readonly eventId: string
}

/** A region, for everybody: which of its events somebody reads is asked event by event. */
export function reachAgenda(actor: Actor, code: string): Authorized<Region> {
  return authorize(actor, findRegion(code), byAnyone)
}

/** A region whose events the actor writes. Throws not-found for others. */
export function reachOwnAgenda(actor: Actor, code: string): Authorized<Region> {
  return authorize(actor, findRegion(code), (who) => canEditOffer(who, { region: code }))
}

/** An event that the actor reads. Throws not-found for others. */
export async function reachEvent(
  database: Database,
  actor: Actor,
  { region, eventId }: EventReference,
): Promise<Authorized<RegionalEvent>> {
  const found = await store.findEvent(database, eventId)
  return authorize(actor, found, (who, event) => event.region === region && canReadEvent(who, event))
}

/** An event that the actor writes; nobody else changes it until commit. Throws not-found for others. */
export async function reachEventToChange(
  transaction: Transaction,
  actor: Actor,
  { region, eventId }: EventReference,
): Promise<Authorized<RegionalEvent>> {
  const found = await store.lockEvent(transaction, eventId)
  return authorize(actor, found, (who, event) => event.region === region && canEditOffer(who, event))
}
