import { may, type Place } from '#access'
import type { Actor } from '#kernel'

/** A plan tells weaknesses, as answers do: whoever reads the answers of a structure reads its plan, and nobody else. */
export function canReadPlan(actor: Actor, place: Place): boolean {
  return may(actor, 'read-answers', place)
}

export function canEditPlan(actor: Actor, place: Place): boolean {
  return may(actor, 'edit-plan', place)
}
