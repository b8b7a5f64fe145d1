import { mayOnServer } from '#access'
import type { Actor } from '#kernel'

/** The log says who did what: only those who run the server read it. */
export function canReadLog(actor: Actor): boolean {
  return mayOnServer(actor, 'read-audit')
}

/** Only the server's own upkeep cuts rows that are too old. */
export function canKeepLog(actor: Actor): boolean {
  return actor.kind === 'system'
}

/** Sealing a log whose marks are broken takes access to the server itself. */
export function canResealLog(actor: Actor): boolean {
  return actor.kind === 'operator'
}
