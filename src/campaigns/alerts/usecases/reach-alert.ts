import { type Actor, type Authorized, authorize } from '#kernel'
import type { Database, Transaction } from '#storage'
import { canSendAlerts } from '../../policy.ts'
import type { Alert } from '../alert.ts'
import * as store from '../store.ts'

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
