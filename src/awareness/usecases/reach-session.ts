import type { Place } from '#access'
import { placeOf } from '#directory'
import { type Actor, type Authorized, authorize } from '#kernel'
import type { Database, Transaction } from '#storage'
import { canEditAwareness } from '../policy.ts'
import type { AwarenessSession } from '../session/session.ts'
import * as store from '../store.ts'

/** Names a session of a structure. */
export interface SessionReference {
  readonly finess: string
  readonly sessionId: string
}

/** A structure whose sessions the actor writes. Throws not-found for others. */
export async function reachToWrite(database: Database, actor: Actor, finess: string): Promise<Authorized<Place>> {
  return authorize(actor, await placeOf(database, finess), canEditAwareness)
}

/** A session that the actor may change. Throws not-found for others. */
export async function reachSession(
  database: Database,
  actor: Actor,
  { finess, sessionId }: SessionReference,
): Promise<Authorized<AwarenessSession>> {
  return ofStructure(database, actor, { finess, found: await store.findSession(database, sessionId) })
}

/** Like `reachSession`; nobody else changes the session until commit. */
export async function reachToChange(
  transaction: Transaction,
  actor: Actor,
  { finess, sessionId }: SessionReference,
): Promise<Authorized<AwarenessSession>> {
  return ofStructure(transaction, actor, { finess, found: await store.lockSession(transaction, sessionId) })
}

async function ofStructure(
  database: Database,
  actor: Actor,
  { finess, found }: { readonly finess: string; readonly found: AwarenessSession | undefined },
): Promise<Authorized<AwarenessSession>> {
  const place = await placeOf(database, finess)
  return authorize(actor, found, (who, session) => {
    return place !== undefined && session.finess === place.finess && canEditAwareness(who, place)
  })
}
