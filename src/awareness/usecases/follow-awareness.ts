import { z } from 'zod'
import { findRegion, listOpenOfRegion, type Region, regionDay, type Structure } from '#directory'
import { authorize, type Context, type ListPage, nameInAddress, pageOf, query } from '#kernel'
import type { Database } from '#storage'
import { type ListFilter, listFilter } from '#structure-lists'
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
  /** Open structures that the actor follows, and that the list keeps. */
  readonly structures: number
  /** Those that wrote down a session or a campaign of these twelve months. */
  readonly reached: number
  /** All of these sessions, summed up. */
  readonly sums: AwarenessReach
  /** The lists to choose from, and the chosen one. */
  readonly lists: ListFilter['lists']
  readonly list: string | undefined
  /** The latest first. */
  readonly sessions: readonly FollowedSession[]
}

const asked = {
  region: nameInAddress,
  /** Id of a list that the region keeps. */
  list: nameInAddress.optional(),
}

/** The sessions of twelve months in a region, or in the territory of an animator, a page at a time. */
export const followAwareness = query({
  input: z.strictObject({ ...asked, page: z.number().default(1) }),
  run: async (database, { page, ...question }, context: Context) => {
    const followed = await follow(database, question, context)
    return { ...followed, shown: pageOf(followed.sessions, page) satisfies ListPage<FollowedSession> }
  },
})

/** These sessions as a file. */
export const exportAwareness = query({
  exports: 'awareness.export-region',
  input: z.strictObject(asked),
  run: (database, question, context: Context) => follow(database, question, context),
  subject: ({ region }) => region.code,
})

async function follow(
  database: Database,
  { region: code, list }: z.infer<z.ZodObject<typeof asked>>,
  { actor, clock }: Context,
): Promise<RegionAwareness> {
  const region = authorize(actor, findRegion(code), canFollowAwareness)
  const span = lastTwelveMonths(regionDay(region, clock()))
  const { lists, has } = await listFilter(database, actor, { region: region.code, list })
  const open = (await listOpenOfRegion(database, region)).filter(
    ({ place, structure }) => canReadAwareness(actor, place) && has(structure.finess),
  )
  const byNumber = new Map(open.map(({ structure }) => [structure.finess, structure]))
  const sessions = await store.listSessionsWithin(database, [...byNumber.keys()], span)
  const named = sessions.flatMap((session) => {
    const structure = byNumber.get(session.finess)
    return structure ? [{ session, structure }] : []
  })
  return {
    region,
    lists,
    list,
    ...span,
    structures: open.length,
    reached: new Set(sessions.map(({ finess }) => finess)).size,
    sums: reachOver(sessions, span),
    sessions: named,
  }
}
