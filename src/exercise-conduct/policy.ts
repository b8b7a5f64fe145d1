import { may, mayOnServer, type Place } from '#access'
import type { Actor } from '#kernel'

/** People who edit what belongs to a structure prepare and lead its exercises. */
export function canConduct(actor: Actor, place: Place): boolean {
  return may(actor, 'edit-exercises', place)
}

/** The server itself looks for runs that changed, and sends automatic stimuli. */
export function canWatchRuns(actor: Actor): boolean {
  return actor.kind === 'system'
}

/** Only the people who run the server see which kits are served and which drafts exist. */
export function canListKits(actor: Actor): boolean {
  return mayOnServer(actor, 'list-content')
}

/** Only the server's own upkeep erases exercises that were never started. */
export function canPurgeRuns(actor: Actor): boolean {
  return actor.kind === 'system'
}
