import { findRegion, findRegionOf, findTerritory, placeOf, structuresOfLegalEntity } from '#directory'
import type { Grant, Holder } from '#kernel'
import type { Database } from '#storage'
import { needsSecondFactor } from './account.ts'
import type { Assignment } from './assignment.ts'
import { findAccount } from './store.ts'
import { listAssignmentsSince } from './store-assignments.ts'

const nowhere = { finess: null, legalEntityFiness: null, territoryId: null, region: null }

/**
 * The grants that assignments give today, according to the register: when a structure changes its legal entity or region,
 * the rights of its people follow. An assignment to a structure that the register no longer holds grants nothing.
 */
export async function resolveGrants(database: Database, assignments: readonly Assignment[]): Promise<Grant[]> {
  const grants: Grant[] = []
  for (const assignment of assignments) grants.push(...(await resolve(database, assignment)))
  return grants
}

/**
 * The grants that a new session of the account would have today: none while a role needs a second factor that is missing.
 */
export async function findHolder(database: Database, accountId: string, since: Date): Promise<Holder | undefined> {
  const account = await findAccount(database, accountId)
  if (!account) return undefined
  const assignments = await listAssignmentsSince(database, accountId, since)
  const isUsable = account.hasSecondFactor || !needsSecondFactor(assignments)
  return { name: account.name || account.email, grants: isUsable ? await resolveGrants(database, assignments) : [] }
}

async function resolve(database: Database, { role, scope }: Assignment): Promise<Grant[]> {
  if (role === 'admin') return [{ ...nowhere, role }]
  if (role === 'structure') {
    const place = await placeOf(database, scope)
    return place ? [{ role, ...place }] : []
  }
  if (role === 'college') return ofLegalEntity(database, scope)
  if (role === 'territory') {
    const territory = await findTerritory(database, scope)
    return territory ? [{ ...nowhere, role, territoryId: scope, region: territory.region }] : []
  }
  return findRegion(scope) ? [{ ...nowhere, role, region: scope }] : []
}

/** One grant for each region in which the legal entity runs structures. */
async function ofLegalEntity(database: Database, legalEntityFiness: string): Promise<Grant[]> {
  const structures = await structuresOfLegalEntity(database, legalEntityFiness)
  const regions = new Set(structures.map(({ departement }) => findRegionOf(departement)?.code ?? null))
  return [...regions].map((region) => ({ ...nowhere, role: 'college', legalEntityFiness, region }))
}
