import { may, type Place } from '#access'
import type { Actor } from '#kernel'

/** The people of a structure, and those who follow it. */
export function canReadAwareness(actor: Actor, place: Place): boolean {
  return may(actor, 'read-awareness', place)
}

/** The people of a structure write down what they did. */
export function canEditAwareness(actor: Actor, place: Place): boolean {
  return may(actor, 'edit-awareness', place)
}

/** Whether somebody follows a region (INSEE code), whole or by a territory. */
export function canFollowAwareness(actor: Actor, { code }: { readonly code: string }): boolean {
  if (actor.kind !== 'account') return false
  const [finess, legalEntityFiness] = ['', '']
  return actor.grants.some(({ territoryId, region }) => {
    const place = { finess, legalEntityFiness, territoryId, region }
    return region === code && may(actor, 'read-aggregates', place) && may(actor, 'read-awareness', place)
  })
}
