import { findRegion, findRegionOf, findTerritory, placeOf, structuresOfLegalEntity } from '#directory'
import type { Grant } from '#kernel'
import type { Database } from '#storage'
import type { Assignment } from './assignment.ts'

const nowhere = { finess: null, legalEntityFiness: null, territoryId: null, region: null }

/**
 * What assignments allow today, as the register has it: a structure that changed hands or region takes its people along.
 * An assignment to what the register no longer knows allows nothing.
 */
export async function resolveGrants(database: Database, assignments: readonly Assignment[]): Promise<Grant[]> {
  const grants: Grant[] = []
  for (const assignment of assignments) grants.push(...(await resolve(database, assignment)))
  return grants
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
