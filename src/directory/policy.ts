import { may, mayOnServer, type Place } from '#access'
import type { Actor } from '#kernel'
import type { Region } from './register/regions.ts'

/** The operator alone replaces the register, from the command line. Anybody reads it: FINESS is public. */
export function canImport(actor: Actor): boolean {
  return actor.kind === 'operator'
}

export function canManageTerritories(actor: Actor): boolean {
  return mayOnServer(actor, 'manage-territories')
}

/** An account with any role in a region sees the territories of that region. */
export function canListTerritories(actor: Actor, { code }: Region): boolean {
  if (canManageTerritories(actor)) return true
  return actor.kind === 'account' && actor.grants.some(({ region }) => region === code)
}

export function canReadReferents(actor: Actor, place: Place): boolean {
  return may(actor, 'read-referents', place)
}

export function canEditReferents(actor: Actor, place: Place): boolean {
  return may(actor, 'edit-referents', place)
}

/** The directory of referents of a region is for the roles that follow the region or one of its territories. */
export function canReadDirectory(actor: Actor, { code }: Region): boolean {
  if (actor.kind !== 'account') return false
  return actor.grants.some(({ role, region }) => (role === 'region' || role === 'territory') && region === code)
}
