import type { Grant } from '#kernel'
import { type Assignment, isOfGroup } from './assignment.ts'

/**
 * The roles that give nothing today: their group was closed, or their structure, legal entity or territory is gone. `grants`
 * are those of all the roles together.
 */
export function endedRoles<Held extends Assignment>(roles: readonly Held[], grants: readonly Grant[]): Held[] {
  return roles.filter((held) => !grants.some((grant) => grant.role === held.role && placeOfGrant(held, grant)))
}

function placeOfGrant(held: Assignment, grant: Grant): boolean {
  const { role, scope } = held
  if (role === 'admin') return true
  if (isOfGroup(held)) return grant.groupId === scope
  if (role === 'college') return grant.legalEntityFiness === scope && !grant.groupId
  if (role === 'structure') return grant.finess === scope
  return (role === 'territory' ? grant.territoryId : grant.region) === scope
}
