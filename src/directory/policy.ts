import { may, mayOnServer, type Place } from '#access'
import type { Actor } from '#kernel'
import type { Region } from './register/regions.ts'

/** The register is replaced from the server itself, by whoever runs it. Reading it is free: FINESS is public. */
export function canImport(actor: Actor): boolean {
  return actor.kind === 'operator'
}

export function canManageTerritories(actor: Actor): boolean {
  return mayOnServer(actor, 'manage-territories')
}

/** Whoever is granted something in a region knows how it is divided. */
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

/** The directory of a region is for those who follow it, or one of its territories: they see the structures they follow. */
export function canReadDirectory(actor: Actor, { code }: Region): boolean {
  if (actor.kind !== 'account') return false
  return actor.grants.some(({ role, region }) => (role === 'region' || role === 'territory') && region === code)
}
