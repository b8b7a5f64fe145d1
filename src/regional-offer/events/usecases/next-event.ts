import { z } from 'zod'
import { listOwnStructuresIn } from '#directory'
import { type Context, query } from '#kernel'
import { canReadOffer } from '../../policy.ts'
import { type RegionalEvent, type Registering, registering } from '../event.ts'
import * as store from '../store.ts'

export interface NextEvent {
  readonly event: RegionalEvent
  /** How many of the reader's own structures come. */
  readonly own: number
  readonly registering: Registering
}

/** The next event of the regions where the actor answers for a structure; undefined without any. */
export const findNextEvent = query({
  input: z.strictObject({}),
  run: async (database, _input, { actor, clock }: Context): Promise<NextEvent | undefined> => {
    if (actor.kind !== 'account') return undefined
    const grants = actor.grants.filter(({ role }) => role === 'structure' || role === 'college')
    const codes = [...new Set(grants.flatMap(({ region }) => region ?? []))]
    const readable = codes.filter((region) => canReadOffer(actor, { region }))
    if (readable.length === 0) return undefined
    const now = clock()
    const [event] = await store.listNext(database, readable, { now, most: 1 })
    if (!event) return undefined
    const numbers = (await listOwnStructuresIn(database, grants)).map(({ finess }) => finess)
    const own = await store.listRegisteredAmong(database, [event.id], numbers)
    const registered = (await store.countRegistered(database, [event.id])).get(event.id) ?? 0
    return { event, own: own.length, registering: registering(event, { registered, now }) }
  },
})
