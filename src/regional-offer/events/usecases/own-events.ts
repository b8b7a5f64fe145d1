import { z } from 'zod'
import { listOwnStructuresIn } from '#directory'
import { type Context, query } from '#kernel'
import type { Database } from '#storage'
import { canReadOffer } from '../../policy.ts'
import { type RegionalEvent, type Registering, registering } from '../event.ts'
import * as store from '../store.ts'

export interface NextEvent {
  readonly event: RegionalEvent
  /** How many of the reader's own structures come. */
  readonly own: number
  readonly registering: Registering
}

/** An event that moved or was cancelled after structures of the reader had registered. */
export type ChangedEvent = Omit<NextEvent, 'registering'>

export interface OwnEvents {
  /** The next event of the regions where the reader answers for a structure. */
  readonly next: NextEvent | undefined
  /** Until they are over, the next first. */
  readonly changed: readonly ChangedEvent[]
}

const nothing: OwnEvents = { next: undefined, changed: [] }

/** What the agenda says to somebody who answers for structures. */
export const findOwnEvents = query({
  input: z.strictObject({}),
  run: async (database, _input, { actor, clock }: Context): Promise<OwnEvents> => {
    if (actor.kind !== 'account') return nothing
    const grants = actor.grants.filter(({ role }) => role === 'structure' || role === 'college')
    const codes = [...new Set(grants.flatMap(({ region }) => region ?? []))]
    const readable = codes.filter((region) => canReadOffer(actor, { region }))
    if (readable.length === 0) return nothing
    const own = (await listOwnStructuresIn(database, grants)).map(({ finess }) => finess)
    const asked = { readable, own, now: clock() }
    return { next: await findNext(database, asked), changed: await listChanged(database, asked) }
  },
})

interface Asked {
  /** INSEE codes. */
  readonly readable: readonly string[]
  /** FINESS numbers. */
  readonly own: readonly string[]
  readonly now: Date
}

async function findNext(database: Database, { readable, own, now }: Asked): Promise<NextEvent | undefined> {
  const [event] = await store.listNext(database, readable, { now, most: 1 })
  if (!event) return undefined
  const coming = await store.listRegisteredAmong(database, [event.id], own)
  const registered = (await store.countRegistered(database, [event.id])).get(event.id) ?? 0
  return { event, own: coming.length, registering: registering(event, { registered, now }) }
}

async function listChanged(database: Database, { readable, own, now }: Asked): Promise<ChangedEvent[]> {
  const events = await store.listTold(database, readable, now)
  const registered = await store.listRegisteredAmong(
    database,
    events.map(({ id }) => id),
    own,
  )
  return events.flatMap((event) => {
    const { toldAt } = event
    const before = registered.filter((each) => each.eventId === event.id && toldAt && each.registeredAt <= toldAt)
    return before.length > 0 ? [{ event, own: before.length }] : []
  })
}
