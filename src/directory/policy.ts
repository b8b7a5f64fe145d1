import type { Actor } from '#kernel'

/** The register is replaced from the server itself, by whoever runs it. Reading it is free: FINESS is public. */
export function canImport(actor: Actor): boolean {
  return actor.kind === 'operator'
}
