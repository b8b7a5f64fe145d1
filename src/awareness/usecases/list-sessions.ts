import { z } from 'zod'
import { getStructureIn, localDay, placeOf, type Structure } from '#directory'
import { authorize, type Context, nameInAddress, query } from '#kernel'
import { canEditAwareness, canReadAwareness } from '../policy.ts'
import type { AwarenessSession } from '../session/session.ts'
import { type AwarenessReach, lastTwelveMonths, reachOver } from '../session/year-reach.ts'
import * as store from '../store.ts'

export interface StructureAwareness {
  readonly structure: Structure
  /** The latest first. */
  readonly sessions: readonly AwarenessSession[]
  /** Over twelve months, until today. */
  readonly reach: AwarenessReach
  readonly canEdit: boolean
}

/** What a structure did to make its people aware, now and before. */
export const listSessions = query({
  input: z.strictObject({ finess: nameInAddress }),
  run: async (database, { finess }, { actor, clock }: Context): Promise<StructureAwareness> => {
    const place = authorize(actor, await placeOf(database, finess), canReadAwareness)
    const structure = await getStructureIn(database, place.finess)
    const sessions = await store.listSessionsOf(database, place.finess)
    const reach = reachOver(sessions, lastTwelveMonths(localDay(structure, clock())))
    return { structure, sessions, reach, canEdit: canEditAwareness(actor, place) }
  },
})
