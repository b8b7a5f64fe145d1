import type { Actor } from '#kernel'

/** Copies hold every answer of everyone: only whoever runs the server makes or restores them. */
export function canBackUp(actor: Actor): boolean {
  return actor.kind === 'operator'
}
