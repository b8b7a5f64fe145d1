import { findRegion, findRegionOf, findTerritory, placeOf, placesOfGroup, structuresOfLegalEntity } from '#directory'
import type { Grant, Holder } from '#kernel'
import type { Database } from '#storage'
import { needsSecondFactor } from './account.ts'
import { type Assignment, isOfGroup } from './assignment.ts'
import { findAccount } from './store.ts'
import { listAssignmentsSince } from './store-assignments.ts'

const nowhere = { finess: null, legalEntityFiness: null, territoryId: null, region: null }

/**
 * The grants that assignments give today, according to the register: when a structure changes its legal entity or region,
 * or a legal entity its groups, the rights of its people follow. An assignment to a structure that the register no longer
 * holds, or to a closed group, grants nothing. With `since`, legal entities that joined a group later are left out.
 */
export async function resolveGrants(
  database: Database,
  assignments: readonly Assignment[],
  since?: Date,
): Promise<Grant[]> {
  const grants: Grant[] = []
  for (const assignment of assignments) grants.push(...(await resolve(database, assignment, since)))
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
  return {
    name: account.name || account.email,
    grants: isUsable ? await resolveGrants(database, assignments, since) : [],
  }
}

async function resolve(database: Database, assignment: Assignment, since?: Date): Promise<Grant[]> {
  const { role, scope } = assignment
  if (role === 'admin') return [{ ...nowhere, role }]
  if (role === 'structure') {
    const place = await placeOf(database, scope)
    return place ? [{ role, ...place }] : []
  }
  if (isOfGroup(assignment)) return ofGroup(database, scope, since)
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

/** One grant for each legal entity of the group and each region in which the legal entity runs structures. */
async function ofGroup(database: Database, groupId: string, joinedUntil?: Date): Promise<Grant[]> {
  const places = await placesOfGroup(database, groupId, joinedUntil)
  const grants = places.map(({ legalEntityFiness, departement }): Grant => {
    const region = findRegionOf(departement)?.code ?? null
    return { ...nowhere, role: 'college', legalEntityFiness, groupId, region }
  })
  return [...new Map(grants.map((grant) => [`${grant.legalEntityFiness} ${grant.region}`, grant])).values()]
}

/**
 * Where a mail reaches an account, and what its roles grant, also while a second factor is missing: what is written to
 * somebody does not wait for it. Roles given after `since` do not count.
 */
export async function findCorrespondent(
  database: Database,
  accountId: string,
  since: Date,
): Promise<{ readonly email: string; readonly grants: readonly Grant[] } | undefined> {
  const account = await findAccount(database, accountId)
  if (!account) return undefined
  const assignments = await listAssignmentsSince(database, accountId, since)
  return { email: account.email, grants: await resolveGrants(database, assignments, since) }
}
