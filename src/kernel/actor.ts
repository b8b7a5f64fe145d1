/**
 * Who acts.
 * - `anyone`: a visitor without an account;
 * - `link`: the holder of a private link (known by the hash of its secret);
 * - `operator`: whoever runs commands on the server itself;
 * - `system`: the server's own upkeep.
 */
export type Actor =
  | { readonly kind: 'anyone' }
  | { readonly kind: 'link'; readonly secretHash: string }
  | { readonly kind: 'operator' }
  | { readonly kind: 'system' }

export const anyone: Actor = { kind: 'anyone' }
export const operator: Actor = { kind: 'operator' }
export const system: Actor = { kind: 'system' }

/** The name written in the audit log. A link shows twelve digits of its hash: enough to follow it, too few to use it. */
export function actorName(actor: Actor): string {
  return actor.kind === 'link' ? `link:${actor.secretHash.slice(0, 12)}` : actor.kind
}
