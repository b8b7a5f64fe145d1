import { may, type Place } from '#access'
import type { Actor } from '#kernel'

/** People of the structure and its RSSI say what they do about an alert. */
export function canAnswerAlerts(actor: Actor, place: Place): boolean {
  return may(actor, 'answer-alerts', place)
}

/** Who writes the exercises of a structure picks the day of the one that the region asks for. */
export function canPickSlots(actor: Actor, place: Place): boolean {
  return may(actor, 'edit-exercises', place)
}

/** The people of a region write its alerts and read who answered what. */
export function canSendAlerts(actor: Actor, { region }: { readonly region: string }): boolean {
  return may(actor, 'send-alerts', { finess: '', legalEntityFiness: '', territoryId: null, region })
}
