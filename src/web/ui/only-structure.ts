import type { Grant } from '#kernel'

/** The structure of somebody who answers for one alone; undefined for an RSSI, and for people of several structures. */
export function onlyStructure(grants: readonly Grant[]): string | undefined {
  const [first, ...others] = grants.filter(({ role }) => role === 'structure' || role === 'college')
  return first && others.length === 0 ? (first.finess ?? undefined) : undefined
}
