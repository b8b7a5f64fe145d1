import { z } from 'zod'
import { findRegion, listOwnStructuresIn, listPlaces, type Region, type Structure } from '#directory'
import { type Actor, AppError, authorize, type Context, nameInAddress, query } from '#kernel'
import type { Database } from '#storage'
import { canEditOffer, canRegister } from '../../policy.ts'
import type { RegionalEvent } from '../event.ts'
import * as store from '../store.ts'
import { type ShownEvent, shownEvents } from './open-agenda.ts'
import { reachEvent, reachOwnAgenda } from './reach-event.ts'

/** A structure of the reader, and since when it is registered. */
export interface OwnRegistration {
  readonly structure: Structure
  readonly registeredAt: Date | undefined
}

export interface OpenedEvent extends ShownEvent {
  readonly region: Region
  /** The structures of the region that the reader answers for, by name. */
  readonly own: readonly OwnRegistration[]
  readonly canEdit: boolean
}

/** One event, with the reader's own structures. */
export const openEvent = query({
  input: z.strictObject({ region: nameInAddress, eventId: nameInAddress }),
  run: async (database, asked, { actor, clock }: Context): Promise<OpenedEvent> => {
    const event = await reachEvent(database, actor, asked)
    const [shown] = await shownEvents(database, clock())([event])
    const region = findRegion(event.region)
    if (!shown || !region) throw new AppError('not-found', 'not-found')
    return {
      ...shown,
      region,
      own: await ownRegistrations(database, actor, event),
      canEdit: canEditOffer(actor, event),
    }
  },
})

async function ownRegistrations(database: Database, actor: Actor, event: RegionalEvent): Promise<OwnRegistration[]> {
  if (actor.kind !== 'account') return []
  const structures = await listOwnStructuresIn(database, actor.grants)
  const numbers = structures.map(({ finess }) => finess)
  const places = await listPlaces(database, numbers)
  const since = new Map(
    (await store.listRegisteredAmong(database, [event.id], numbers)).map((each) => [each.finess, each.registeredAt]),
  )
  return structures.flatMap((structure) => {
    const place = places.get(structure.finess)
    if (!place || place.region !== event.region || !canRegister(actor, place)) return []
    return [{ structure, registeredAt: since.get(structure.finess) }]
  })
}

export interface PreparedEvent {
  readonly region: Region
  /** Undefined for a new event. */
  readonly event: RegionalEvent | undefined
}

/** What the form of an event shows. */
export const prepareEvent = query({
  input: z.strictObject({ region: nameInAddress, eventId: nameInAddress.optional() }),
  run: async (database, { region: code, eventId }, { actor }): Promise<PreparedEvent> => {
    const region = reachOwnAgenda(actor, code)
    if (eventId === undefined) return { region, event: undefined }
    const found = await store.findEvent(database, eventId)
    const event = authorize(actor, found, (who, each) => each.region === code && canEditOffer(who, each))
    return { region, event }
  },
})
