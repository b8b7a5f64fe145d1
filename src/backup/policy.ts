import type { Actor } from '#kernel'

/** A backup holds every answer of everyone: only the operator makes or restores one. */
export function canBackUp(actor: Actor): boolean {
  return actor.kind === 'operator'
}
