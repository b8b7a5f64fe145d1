import { findRegion, localDay, type Region } from '#directory'
import { type Actor, type Authorized, authorize, type Context } from '#kernel'
import { canEditRegionalPlan, canReadRegionalPlan } from '../policy.ts'

/** A region whose plan the actor reads. Throws not-found for others. */
export function reachPlan(actor: Actor, code: string): Authorized<Region> {
  return authorize(actor, findRegion(code), (who) => canReadRegionalPlan(who, { region: code }))
}

/** A region whose plan the actor writes. Throws not-found for others. */
export function reachOwnPlan(actor: Actor, code: string): Authorized<Region> {
  return authorize(actor, findRegion(code), (who) => canEditRegionalPlan(who, { region: code }))
}

/** Today in a region, `AAAA-MM-JJ`. */
export function todayIn({ departements }: Region, { clock }: Pick<Context, 'clock'>): string {
  return localDay({ departement: departements[0] ?? '' }, clock())
}
