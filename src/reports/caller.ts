import { type Context, networkOf } from '#kernel'

/**
 * Who shares the printer with others: an account; without one, the network of the address, since anyone can make as many
 * diagnoses as they like. A link stands for itself where no address is known, on the machine itself.
 */
export function callerOf({ actor, from }: Pick<Context, 'actor' | 'from'>): string {
  if (actor.kind === 'account') return `account:${actor.accountId}`
  if (from !== undefined) return `network:${networkOf(from)}`
  return 'secretHash' in actor ? `link:${actor.secretHash}` : actor.kind
}
