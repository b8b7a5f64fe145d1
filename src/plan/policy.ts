import { may, type Place } from '#access'
import type { Actor } from '#kernel'

/** A plan reveals weaknesses, as answers do: only people who may read the answers of a structure may read its plan. */
export function canReadPlan(actor: Actor, place: Place): boolean {
  return may(actor, 'read-answers', place)
}

export function canEditPlan(actor: Actor, place: Place): boolean {
  return may(actor, 'edit-plan', place)
}
