import { z } from 'zod'
import { findRegion, listOpenOfRegion, type Region, regionDay, type Structure } from '#directory'
import { authorize, type Context, type ListPage, nameInAddress, pageOf, query } from '#kernel'
import type { Database } from '#storage'
import { canFollowAwareness, canReadAwareness } from '../policy.ts'
import type { AwarenessSession } from '../session/session.ts'
import { type AwarenessReach, lastTwelveMonths, reachOver } from '../session/year-reach.ts'
import * as store from '../store.ts'

/** A session, with its structure. */
export interface FollowedSession {
  readonly session: AwarenessSession
  readonly structure: Structure
}

export interface RegionAwareness {
  readonly region: Region
  /** The twelve months that end today. */
  readonly from: string
  readonly to: string
  /** Open structures that the actor follows. */
  readonly structures: number
  /** Those that wrote down a session or a campaign of these twelve months. */
  readonly reached: number
  /** All of these sessions, summed up. */
  readonly sums: AwarenessReach
  /** The latest first. */
  readonly sessions: readonly FollowedSession[]
}

/** The sessions of twelve months in a region, or in the territory of an animator, a page at a time. */
export const followAwareness = query({
  input: z.strictObject({ region: nameInAddress, page: z.number().default(1) }),
  run: async (database, { region, page }, context: Context) => {
    const followed = await follow(database, region, context)
    return { ...followed, shown: pageOf(followed.sessions, page) satisfies ListPage<FollowedSession> }
  },
})

/** These sessions as a file. */
export const exportAwareness = query({
  exports: 'awareness.export-region',
  input: z.strictObject({ region: nameInAddress }),
  run: (database, { region }, context: Context) => follow(database, region, context),
  subject: ({ region }) => region.code,
})

async function follow(database: Database, code: string, { actor, clock }: Context): Promise<RegionAwareness> {
  const region = authorize(actor, findRegion(code), canFollowAwareness)
  const span = lastTwelveMonths(regionDay(region, clock()))
  const open = (await listOpenOfRegion(database, region)).filter(({ place }) => canReadAwareness(actor, place))
  const byNumber = new Map(open.map(({ structure }) => [structure.finess, structure]))
  const sessions = await store.listSessionsWithin(database, [...byNumber.keys()], span)
  const named = sessions.flatMap((session) => {
    const structure = byNumber.get(session.finess)
    return structure ? [{ session, structure }] : []
  })
  return {
    region,
    ...span,
    structures: open.length,
    reached: new Set(sessions.map(({ finess }) => finess)).size,
    sums: reachOver(sessions, span),
    sessions: named,
  }
}
