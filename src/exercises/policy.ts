import { may, type Place } from '#access'
import type { Actor } from '#kernel'
import type { ExerciseSight } from './record/sharing.ts'

/** How much of the exercises of a structure somebody reads; undefined when nothing. */
export function sightAt(actor: Actor, place: Place): ExerciseSight | undefined {
  if (may(actor, 'read-exercises', place)) return 'whole'
  return may(actor, 'read-shared-exercises', place) ? 'shared' : undefined
}

export function canReadExercises(actor: Actor, place: Place): boolean {
  return sightAt(actor, place) !== undefined
}

/** People of the structure that keeps the record write it. */
export function canEditExercises(actor: Actor, place: Place): boolean {
  return may(actor, 'edit-exercises', place)
}

export function canReviewExercises(actor: Actor, place: Place): boolean {
  return may(actor, 'review-exercises', place)
}

/**
 * Whether a record of one structure may name another: one that the writer also answers for, or one of the same legal
 * entity. Nobody declares an exercise for the structure of somebody else.
 */
export function canCover(actor: Actor, keeper: Place, covered: Place): boolean {
  return keeper.legalEntityFiness === covered.legalEntityFiness || canEditExercises(actor, covered)
}

/** Those who follow many structures: the region, an animator in their territory, and the operator, who makes files by command. */
export function canFollowExercises(actor: Actor, place: Place): boolean {
  if (actor.kind === 'operator') return true
  return may(actor, 'read-shared-exercises', place) && may(actor, 'read-aggregates', place)
}

/** Whether somebody follows a region (INSEE code), whole or by a territory, even while the register holds nothing of it. */
export function canFollowRegion(actor: Actor, { code }: { readonly code: string }): boolean {
  if (actor.kind === 'operator') return true
  if (actor.kind !== 'account') return false
  const [finess, legalEntityFiness] = ['', '']
  return actor.grants.some(
    ({ territoryId, region }) =>
      region === code && canFollowExercises(actor, { finess, legalEntityFiness, territoryId, region }),
  )
}

/** The word of a region on what counts is for its own people, not for those of a territory. */
export function canReviewInRegion(actor: Actor, { code }: { readonly code: string }): boolean {
  return canReviewExercises(actor, { finess: '', legalEntityFiness: '', territoryId: null, region: code })
}
