import { type Context, networkOf } from '#kernel'

/**
 * Who takes turns at the printer: an account; without an account the network, because anyone can begin any number of diagnoses.
 * On the machine itself there is no network address, and each private link is a caller.
 */
export function callerOf({ actor, from }: Pick<Context, 'actor' | 'from'>): string {
  if (actor.kind === 'account') return `account:${actor.accountId}`
  if (from !== undefined) return `network:${networkOf(from)}`
  return 'secretHash' in actor ? `link:${actor.secretHash}` : actor.kind
}
