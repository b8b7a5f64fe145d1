import { findRegion, localDay, type Region } from '#directory'
import { type Actor, type Authorized, authorize, type Context } from '#kernel'
import { canSendAlerts } from './policy.ts'

/** A region in whose name the actor writes to structures. Throws not-found for others. */
export function reachRegion(actor: Actor, code: string): Authorized<Region> {
  return authorize(actor, findRegion(code), (who) => canSendAlerts(who, { region: code }))
}

/** Today in a region, `AAAA-MM-JJ`. */
export function todayIn({ departements }: Region, { clock }: Pick<Context, 'clock'>): string {
  return localDay({ departement: departements[0] ?? '' }, clock())
}
