import { z } from 'zod'
import { findRegion, type Region } from '#directory'
import { authorize, type Context, daysAfter, nameInAddress, query } from '#kernel'
import type { Database } from '#storage'
import { canEditOffer, canReadEvent, canReadOffer } from '../../policy.ts'
import { agendaFile } from '../agenda-file.ts'
import { type EventState, eventState, type RegionalEvent, type Registering, registering } from '../event.ts'
import * as store from '../store.ts'
import { reachAgenda } from './reach-event.ts'

/** An event, as somebody reads it today. */
export interface ShownEvent {
  readonly event: RegionalEvent
  readonly state: EventState
  readonly registering: Registering
  readonly registered: number
}

export interface Agenda {
  readonly region: Region
  /** Those that are not over, the next first. */
  readonly coming: readonly ShownEvent[]
  /** Those of the last twelve months, the latest first. */
  readonly over: readonly ShownEvent[]
  /** Whether the reader sees the events that need an account. */
  readonly isWhole: boolean
  readonly canEdit: boolean
}

const input = z.strictObject({ region: nameInAddress })
const keptDays = 365

/** The events of a region: the public ones for everybody, all of them for who answers for a structure of it or follows it. */
export const openAgenda = query({
  input,
  run: async (database, { region: code }, { actor, clock }: Context): Promise<Agenda> => {
    const region = reachAgenda(actor, code)
    const now = clock()
    const readable = (events: RegionalEvent[]) => events.filter((event) => canReadEvent(actor, event))
    const coming = readable(await store.listComing(database, code, now))
    const over = readable(await store.listOver(database, code, { since: daysAfter(now, -keptDays), now }))
    const shown = shownEvents(database, now)
    return {
      region,
      coming: await shown(coming),
      over: await shown(over),
      isWhole: canReadOffer(actor, { region: code }),
      canEdit: canEditOffer(actor, { region: code }),
    }
  },
})

/** How events stand at an instant. */
export function shownEvents(database: Database, now: Date) {
  return async (events: readonly RegionalEvent[]): Promise<ShownEvent[]> => {
    const counts = await store.countRegistered(
      database,
      events.map(({ id }) => id),
    )
    return events.map((event) => {
      const registered = counts.get(event.id) ?? 0
      return { event, registered, state: eventState(event, now), registering: registering(event, { registered, now }) }
    })
  }
}

/** The public events as a calendar file, for everybody. No row of the log: nothing in it is anybody's. */
export const publishedAgenda = query({
  input,
  run: async (database, { region: code }, { actor, clock }: Context) => {
    const region = reachAgenda(actor, code)
    const events = await listKept(database, code, clock())
    return fileOf(
      region,
      events.filter(({ isPublic }) => isPublic),
    )
  },
})

/** Every event as a calendar file, for who answers for a structure of the region or follows it. Throws not-found for others. */
export const exportAgenda = query({
  exports: 'offer.export-agenda',
  input,
  run: async (database, { region: code }, { actor, clock }: Context) => {
    const region = authorize(actor, findRegion(code), (who) => canReadOffer(who, { region: code }))
    return fileOf(region, await listKept(database, code, clock()))
  },
  subject: ({ region }) => region.code,
})

async function listKept(database: Database, code: string, now: Date): Promise<RegionalEvent[]> {
  const over = await store.listOver(database, code, { since: daysAfter(now, -keptDays), now })
  return [...over, ...(await store.listComing(database, code, now))]
}

function fileOf(region: Region, events: readonly RegionalEvent[]) {
  return { region, content: agendaFile(region.name, events) }
}
