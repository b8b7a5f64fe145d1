import { may, type Place } from '#access'
import type { Actor } from '#kernel'

export function canReadEvidence(actor: Actor, place: Place): boolean {
  return may(actor, 'read-evidence', place)
}

export function canEditEvidence(actor: Actor, place: Place): boolean {
  return may(actor, 'edit-evidence', place)
}
