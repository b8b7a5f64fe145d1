import { findRegion, type Region } from '#directory'
import { type Actor, type Authorized, authorize } from '#kernel'
import { canSendAlerts } from './policy.ts'

/** A region in whose name the actor writes to structures. Throws not-found for others. */
export function reachRegion(actor: Actor, code: string): Authorized<Region> {
  return authorize(actor, findRegion(code), (who) => canSendAlerts(who, { region: code }))
}
