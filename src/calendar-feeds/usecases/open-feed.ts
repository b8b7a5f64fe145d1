import { z } from 'zod'
import { type Actor, type Authorized, authorize, byPossession, type Context, query } from '#kernel'
import type { Database } from '#storage'
import type { Feed } from '../feed.ts'
import { findFeedBySecret } from '../store.ts'

/** An address, and its owner as of today: what the calendar is then read as. */
export interface OpenedFeed {
  readonly feed: Feed
  readonly owner: Actor
}

type FeedContext = Pick<Context, 'actor' | 'findHolder'>

/** The address behind the actor's secret. Throws not-found once its owner ended it, or has no account any more. */
export const openFeed = query({
  input: z.strictObject({}),
  run: (database, _, context: Context) => reachFeed(database, context),
})

/** Roles that the owner received after the address was made do not count: an address that died stays dead. */
export async function reachFeed(
  database: Database,
  { actor, findHolder }: FeedContext,
): Promise<Authorized<OpenedFeed>> {
  const feed = actor.kind === 'link' ? await findFeedBySecret(database, actor.secretHash) : undefined
  const holder = feed && (await findHolder(database, feed.ownerId, feed.createdAt))
  const opened: OpenedFeed | undefined = holder && {
    feed,
    owner: { kind: 'account', accountId: feed.ownerId, grants: holder.grants },
  }
  return authorize(actor, opened, byPossession)
}
