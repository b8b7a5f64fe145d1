import { readingOf } from '#access'
import { listPlaces, structuresOfGroup, structuresOfLegalEntity } from '#directory'
import type { Database } from '#storage'
import { type Assignment, isOfGroup } from '../accounts/assignment.ts'
import { resolveGrants } from '../accounts/store-grants.ts'
import type { Notice } from './store.ts'

/**
 * The ids of those of some notices whose reader still reads a structure for which the person told answers: the structure may
 * have left the territory or the group meanwhile.
 */
export async function stillReaching(database: Database, notices: readonly Notice[]): Promise<ReadonlySet<string>> {
  const reaching = new Set<string>()
  const byPlaces = Map.groupBy(notices, ({ role, scope, asRole, asScope }) => [role, scope, asRole, asScope].join(' '))
  for (const [first, ...others] of byPlaces.values()) {
    if (first && (await reaches(database, first))) for (const { id } of [first, ...others]) reaching.add(id)
  }
  return reaching
}

async function reaches(database: Database, { role, scope, asRole, asScope }: Notice): Promise<boolean> {
  const grants = await resolveGrants(database, [{ role, scope }])
  const places = await listPlaces(database, await numbersOf(database, { role: asRole, scope: asScope }))
  return [...places.values()].some((place) => grants.some((grant) => readingOf(grant, place) !== undefined))
}

/** FINESS numbers of the structures for which somebody answers by a role. */
async function numbersOf(database: Database, assignment: Assignment): Promise<string[]> {
  const { role, scope } = assignment
  if (role === 'structure') return [scope]
  const own = isOfGroup(assignment)
    ? await structuresOfGroup(database, scope)
    : await structuresOfLegalEntity(database, scope)
  return own.map(({ finess }) => finess)
}
