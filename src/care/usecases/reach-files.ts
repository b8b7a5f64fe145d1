import { AppError, type Authorized, authorize, type Context } from '#kernel'
import type { Catalogue, CatalogueContext } from '#questionnaires'
import type { Database } from '#storage'
import { sightOf } from '../policy.ts'
import type { ReachedCandidate } from './known-today.ts'
import { findCandidateAt } from './reach-candidate.ts'

/**
 * The candidate of a structure, for an actor who reads all that it wrote: its files too. Throws not-found for others, and for an
 * item that the programme does not have.
 */
export async function reachCandidateFiles(
  database: Database,
  { actor, clock, catalogue }: Pick<Context, 'actor' | 'clock'> & CatalogueContext,
  { finess, item }: { readonly finess: string; readonly item: string | undefined },
): Promise<Authorized<ReachedCandidate>> {
  const found = await findCandidateAt(database, finess, clock())
  const reached = authorize(actor, found, (each, candidate) => sightOf(each, candidate) === 'whole')
  if (item !== undefined && !careCodes(catalogue).includes(item)) throw new AppError('not-found', 'not-found')
  return reached
}

/** The codes of the items of the programme, in its order. */
export function careCodes(catalogue: Catalogue): string[] {
  return catalogue.latestProgramme('care').domains.flatMap(({ items }) => items.map(({ code }) => code))
}
