import { may, type Place } from '#access'
import type { Actor } from '#kernel'

/** The places that decide who reads and writes what a candidate says. */
export interface CandidatePlaces {
  /** INSEE code. */
  readonly region: string
  /** Of every open structure of its members. */
  readonly places: readonly Place[]
  /** Of the structures that speak for it: those of the support of a group, or of the legal entity. */
  readonly keeperPlaces: readonly Place[]
}

/** `whole`: with what the candidate wrote; `states`: where it stands on each item, and its application. */
export type CareSight = 'whole' | 'states'

export function sightOf(actor: Actor, { places, region }: CandidatePlaces): CareSight | undefined {
  if (canReviewCare(actor, { places, region }) || places.some((place) => may(actor, 'read-care', place))) return 'whole'
  return places.some((place) => may(actor, 'read-care-states', place)) ? 'states' : undefined
}

export function canReadCare(actor: Actor, candidate: CandidatePlaces): boolean {
  return sightOf(actor, candidate) !== undefined
}

/** People of the support of a group, or of the legal entity, write for the candidate. */
export function canEditCare(actor: Actor, { keeperPlaces }: CandidatePlaces): boolean {
  return keeperPlaces.some((place) => may(actor, 'edit-care', place))
}

/** Only the region that follows the candidate reviews it, also when a group has members in another region. */
export function canReviewCare(actor: Actor, { places, region }: Pick<CandidatePlaces, 'places' | 'region'>): boolean {
  return places.some((place) => place.region === region && may(actor, 'review-care', place))
}

/** Whether somebody reviews the candidates of a region (INSEE code), also as long as it has none. */
export function canReviewInRegion(actor: Actor, region: string): boolean {
  const anywhere: Place = { finess: '', legalEntityFiness: '', territoryId: null, region }
  return canReviewCare(actor, { region, places: [anywhere] })
}

/** The region imports its candidates, and so does the operator of the server, who runs commands on the machine. */
export function canImportCare(actor: Actor, candidate: Pick<CandidatePlaces, 'places' | 'region'>): boolean {
  return actor.kind === 'operator' || canReviewCare(actor, candidate)
}

/** Whether somebody follows the candidates of a region (INSEE code), whole or by a territory, even while it has none. */
export function canFollowInRegion(actor: Actor, region: string): boolean {
  if (actor.kind === 'operator') return true
  if (actor.kind !== 'account') return false
  const nowhere = { finess: '', legalEntityFiness: '' }
  return actor.grants.some(
    ({ territoryId, region: own }) =>
      own === region && canFollowCare(actor, { places: [{ ...nowhere, territoryId, region }] }),
  )
}

/** Those who follow many candidates: the region, an animator for the structures of the territory, and the operator by command. */
export function canFollowCare(actor: Actor, { places }: Pick<CandidatePlaces, 'places'>): boolean {
  if (actor.kind === 'operator') return true
  return places.some((place) => may(actor, 'read-care-states', place) && may(actor, 'read-aggregates', place))
}

/** Each member says its own activity. */
export function canSayActivity(actor: Actor, places: readonly Place[]): boolean {
  return places.some((place) => may(actor, 'edit-care', place))
}

/** Whether somebody reads the submitted results of each of these structures: figures of coverage then tell them nothing new. */
export function canReadEvery(actor: Actor, places: readonly Place[]): boolean {
  return places.every((place) => may(actor, 'read-shared', place))
}
