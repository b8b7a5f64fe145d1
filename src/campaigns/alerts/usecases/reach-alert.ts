import { findRegion, localDay, type Region } from '#directory'
import { type Actor, type Authorized, authorize, type Context } from '#kernel'
import type { Database, Transaction } from '#storage'
import { canSendAlerts } from '../../policy.ts'
import type { Alert } from '../alert.ts'
import * as store from '../store.ts'

/** A region whose alerts the actor writes. Throws not-found for others. */
export function reachRegion(actor: Actor, code: string): Authorized<Region> {
  return authorize(actor, findRegion(code), (who) => canSendAlerts(who, { region: code }))
}

interface Asked {
  readonly region: string
  readonly alertId: string
}

/** An alert of a region whose alerts the actor writes. */
export async function reachAlert(database: Database, actor: Actor, { region, alertId }: Asked) {
  return authorize(actor, await store.findAlert(database, alertId), isOf(region))
}

/** Like `reachAlert`; nobody else changes the alert until commit. */
export async function reachAlertToChange(
  transaction: Transaction,
  actor: Actor,
  { region, alertId }: Asked,
): Promise<Authorized<Alert>> {
  return authorize(actor, await store.lockAlert(transaction, alertId), isOf(region))
}

function isOf(region: string) {
  return (actor: Actor, alert: Alert) => alert.region === region && canSendAlerts(actor, alert)
}

/** Today in a region, `AAAA-MM-JJ`. */
export function todayIn({ departements }: Region, { clock }: Pick<Context, 'clock'>): string {
  return localDay({ departement: departements[0] ?? '' }, clock())
}
