import { registeringWords, toComplete } from '#messages'
import type { EventPlan, ShownEvent } from '#regional-offer'

export function placeWords({ place, link }: Pick<EventPlan, 'place' | 'link'>): string {
  if (place !== '') return place
  return link === '' ? `Lieu ${toComplete}` : 'En ligne'
}

/** `Inscriptions ouvertes, 12 sur 40 places`, for an event that takes registrations. */
export function placesWords({ event, registered, registering }: ShownEvent): string {
  if (registering === 'none') return registeringWords.none
  const taken =
    event.capacity === null
      ? `${registered} inscrite${registered > 1 ? 's' : ''}`
      : `${registered} sur ${event.capacity} places`
  return `${registeringWords[registering]}, ${taken}`
}
