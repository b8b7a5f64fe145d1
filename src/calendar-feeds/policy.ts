import type { Actor } from '#kernel'
import type { Feed } from './feed.ts'

/** Each account keeps its own addresses. What an address opens is asked of the calendar's own use case, at each reading. */
export function isOwner(actor: Actor, { ownerId }: Pick<Feed, 'ownerId'>): boolean {
  return actor.kind === 'account' && actor.accountId === ownerId
}
