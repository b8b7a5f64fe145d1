import { placeOf } from '#directory'
import { type Actor, type Authorized, authorize, byPossession, type Context, daysAfter } from '#kernel'
import type { Database } from '#storage'
import { canConduct } from '../../policy.ts'
import type { Run, RunLink } from '../run.ts'
import { findRun } from '../store.ts'
import { findLinkBySecret } from '../store-links.ts'

/** How long players and observers still read what happened, and complete what they noted. */
export const linkDaysAfterEnd = 7
/** How long a link waits for an exercise that is not played. */
export const linkDays = 60

export interface Participation {
  readonly link: RunLink
  readonly run: Run
}

type LinkContext = Pick<Context, 'actor' | 'clock' | 'findHolder'>

/**
 * The run behind the actor's link. Throws not-found once the run is cancelled, a week after its end, sixty days after the link
 * was made, or when its maker may no longer conduct exercises of the structure.
 */
export async function reachParticipation(database: Database, context: LinkContext): Promise<Authorized<Participation>> {
  const { actor } = context
  const found = actor.kind === 'link' ? await findParticipation(database, actor.secretHash, context) : undefined
  return authorize(actor, found, byPossession)
}

async function findParticipation(
  database: Database,
  secretHash: string,
  { clock, findHolder }: LinkContext,
): Promise<Participation | undefined> {
  const link = await findLinkBySecret(database, secretHash)
  const run = link && (await findRun(database, link.runId))
  if (!link || !run || isOver(run, clock()) || clock() > daysAfter(link.createdAt, linkDays)) return undefined
  const holder = await findHolder(database, link.makerId, link.createdAt)
  const place = await placeOf(database, run.structureFiness)
  if (!holder || !place) return undefined
  const maker: Actor = { kind: 'account', accountId: link.makerId, grants: holder.grants }
  return canConduct(maker, place) ? { link, run } : undefined
}

function isOver({ state, endedAt }: Run, now: Date): boolean {
  return state === 'cancelled' || (endedAt !== null && now > daysAfter(endedAt, linkDaysAfterEnd))
}
