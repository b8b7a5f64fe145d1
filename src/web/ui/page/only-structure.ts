import type { Actor, Grant } from '#kernel'

/** The structure of somebody who answers for one alone; undefined for an RSSI, and for people of several structures. */
export function onlyStructure(grants: readonly Grant[]): string | undefined {
  const [first, ...others] = grants.filter(({ role }) => role === 'structure' || role === 'college')
  return first && others.length === 0 ? (first.finess ?? undefined) : undefined
}

/** Whether somebody answers for several structures: an RSSI, or a person with a role in several. */
export function answersForSeveral(actor: Actor): boolean {
  if (actor.kind !== 'account') return false
  const own = actor.grants.filter(({ role }) => role === 'structure' || role === 'college')
  return own.length > 0 && onlyStructure(own) === undefined
}
