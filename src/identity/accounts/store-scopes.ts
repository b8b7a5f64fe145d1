import {
  findGroup,
  findRegion,
  listEveryTerritory,
  listGroupNames,
  listLegalEntityNames,
  listStructuresNamed,
} from '#directory'
import type { Role } from '#kernel'
import type { Database } from '#storage'
import { type Assignment, isOfGroup } from './assignment.ts'
import type { NamedAssignment } from './named-assignment.ts'

/** Adds to an assignment the name of its place. */
export type ScopeNaming = (assignment: Assignment) => NamedAssignment

/** Reads the names of the places of many assignments in a few queries. */
export async function scopeNaming(database: Database, assignments: readonly Assignment[]): Promise<ScopeNaming> {
  const scopesOf = (role: Role) => assignments.filter((each) => each.role === role).map(({ scope }) => scope)
  const structures = await listStructuresNamed(database, scopesOf('structure'))
  const entities = await listLegalEntityNames(database, scopesOf('college'))
  const groups = await listGroupNames(
    database,
    assignments.filter(isOfGroup).map(({ scope }) => scope),
  )
  const territories = new Map((await listEveryTerritory(database)).map(({ id, name }) => [id, name]))
  const nameOf: Record<Role, (scope: string) => string | null | undefined> = {
    structure: (scope) => structures.get(scope)?.name,
    college: (scope) => entities.get(scope) ?? groups.get(scope),
    territory: (scope) => territories.get(scope),
    region: (scope) => findRegion(scope)?.name,
    observer: (scope) => findRegion(scope)?.name,
    admin: () => null,
  }
  return (assignment) => ({
    ...assignment,
    name: nameOf[assignment.role](assignment.scope) ?? null,
    ...(isOfGroup(assignment) ? { isGroup: true } : {}),
  })
}

/** Whether assignments are all over groups that are closed: they would give nothing. */
export async function areOfClosedGroups(database: Database, assignments: readonly Assignment[]): Promise<boolean> {
  if (assignments.length === 0 || !assignments.every(isOfGroup)) return false
  for (const { scope } of assignments) if ((await findGroup(database, scope))?.closedAt === null) return false
  return true
}
