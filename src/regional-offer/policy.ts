import { may, type Place } from '#access'
import { type Actor, byAnyone } from '#kernel'

interface OfRegion {
  /** INSEE code. */
  readonly region: string
}

const placeOf = ({ region }: OfRegion): Place => ({ finess: '', legalEntityFiness: '', territoryId: null, region })

/** Everybody who answers for a structure of the region, and those who follow it. */
export function canReadOffer(actor: Actor, thing: OfRegion): boolean {
  return may(actor, 'read-offer', placeOf(thing))
}

/** The people of a region write what it offers. */
export function canEditOffer(actor: Actor, thing: OfRegion): boolean {
  return may(actor, 'edit-offer', placeOf(thing))
}

/** A public event is read without an account. */
export function canReadEvent(actor: Actor, event: OfRegion & { readonly isPublic: boolean }): boolean {
  return event.isPublic ? byAnyone() : canReadOffer(actor, event)
}

/** The people of a structure register it, and withdraw it. */
export function canRegister(actor: Actor, place: Place): boolean {
  return may(actor, 'register-for-events', place)
}
