import { z } from 'zod'
import type { Region } from '#directory'
import { type Context, daysAfter, nameInAddress, query } from '#kernel'
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

interface AgendaFile {
  readonly region: Region
  readonly content: string
}

/** The public events as a calendar file, for everybody. No row of the log: nothing in it is anybody's. */
export const publishedAgenda = query({
  input,
  run: (database, { region }, context: Context) => fileOf(database, region, context, ({ isPublic }) => isPublic),
})

/** The events that the actor reads as a calendar file. */
export const exportAgenda = query({
  exports: 'offer.export-agenda',
  input,
  run: (database, { region }, context: Context) =>
    fileOf(database, region, context, (event) => canReadEvent(context.actor, event)),
  subject: ({ region }) => region.code,
})

async function fileOf(
  database: Database,
  code: string,
  { actor, clock }: Context,
  isKept: (event: RegionalEvent) => boolean,
): Promise<AgendaFile> {
  const region = reachAgenda(actor, code)
  const now = clock()
  const over = await store.listOver(database, code, { since: daysAfter(now, -keptDays), now })
  const events = [...over, ...(await store.listComing(database, code, now))].filter(isKept)
  return { region, content: agendaFile(region.name, events) }
}
