import { findRegion, type Region } from '#directory'
import { type Actor, type Authorized, authorize } from '#kernel'
import { canEditRegionalPlan, canReadRegionalPlan } from '../policy.ts'

/** A region whose plan the actor reads. Throws not-found for others. */
export function reachPlan(actor: Actor, code: string): Authorized<Region> {
  return authorize(actor, findRegion(code), (who) => canReadRegionalPlan(who, { region: code }))
}

/** A region whose plan the actor writes. Throws not-found for others. */
export function reachOwnPlan(actor: Actor, code: string): Authorized<Region> {
  return authorize(actor, findRegion(code), (who) => canEditRegionalPlan(who, { region: code }))
}

/** Whether an axis or an action is of this region, and the actor writes its plan. */
export function isOf(code: string) {
  return (actor: Actor, thing: { readonly region: string }) =>
    thing.region === code && canEditRegionalPlan(actor, thing)
}
