import { mayOnServer } from '#access'
import type { Actor } from '#kernel'

/** The log says who did what: it is read by those who run the server. */
export function canReadLog(actor: Actor): boolean {
  return mayOnServer(actor, 'read-audit')
}

/** Cutting what is too old is the server's own upkeep. */
export function canKeepLog(actor: Actor): boolean {
  return actor.kind === 'system'
}

/** Vouching again for a log whose marks do not hold asks for the server itself. */
export function canResealLog(actor: Actor): boolean {
  return actor.kind === 'operator'
}
