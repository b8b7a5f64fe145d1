import type { Actor } from '#kernel'

/** The upkeep of the server sends what waits. */
export function isSystem(actor: Actor): boolean {
  return actor.kind === 'system'
}
