import { may, type Place } from '#access'
import { regions } from '#directory'
import type { Actor } from '#kernel'

/** A place in a region, of no structure: what somebody may do in the whole region. */
function anywhereIn(region: string): Place {
  return { finess: '', legalEntityFiness: '', territoryId: null, region }
}

type InRegion = { readonly code: string }

/** Those compared, and those who follow the region. The operator reads what was published. */
export function canReadComparison(actor: Actor, { code }: InRegion): boolean {
  return followsComparison(actor, { code }) || may(actor, 'compare', anywhereIn(code))
}

/** Those who follow the region read it whatever a structure chose; those compared read it as long as they take part. */
export function followsComparison(actor: Actor, { code }: InRegion): boolean {
  return actor.kind === 'operator' || may(actor, 'read-aggregates', anywhereIn(code))
}

/** Those who follow figures of some region: what several regions publish together is open to those of one of them. */
export function followsFigures(actor: Actor): boolean {
  return regions.some((region) => followsComparison(actor, region))
}

/** The region prepares, publishes and withdraws; so does the operator, by command. */
export function canPublishComparison(actor: Actor, { code }: InRegion): boolean {
  return actor.kind === 'operator' || may(actor, 'publish-comparison', anywhereIn(code))
}

/** Releases across regions are published by the operator alone: no region speaks for the others. */
export function canPublishAcross(actor: Actor): boolean {
  return actor.kind === 'operator'
}

export function hasAccount(actor: Actor): boolean {
  return actor.kind === 'account'
}

/** People of a structure see its place, and decide whether it takes part. */
export function canTakePart(actor: Actor, place: Place): boolean {
  return may(actor, 'edit-answers', place)
}
