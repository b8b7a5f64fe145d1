import type { Place } from '#access'
import { getStructureIn, placeOf, type Structure } from '#directory'
import { type Actor, AppError, type Authorized, authorize } from '#kernel'
import type { Database } from '#storage'
import type { Candidate, CandidateCategory } from '../candidates/candidate.ts'
import { canReadCare } from '../policy.ts'
import * as store from '../store.ts'
import { candidatesOfEntities, unwritten } from './candidates-of-entities.ts'
import type { ReachedCandidate } from './known-today.ts'

/** The candidate of a structure for an actor who reads it. Throws not-found for others. */
export async function reachCandidate(
  database: Database,
  { actor, clock }: { readonly actor: Actor; readonly clock: () => Date },
  finess: string,
): Promise<Authorized<ReachedCandidate>> {
  return authorize(actor, await findCandidateAt(database, finess, clock()), canReadCare)
}

/** The candidate of a structure; an ESMS stands for itself. Undefined when the register does not hold the structure. */
export async function findCandidateAt(
  database: Database,
  finess: string,
  now: Date,
): Promise<ReachedCandidate | undefined> {
  const place = await placeOf(database, finess)
  if (!place) return undefined
  const structure = await getStructureIn(database, finess)
  if (structure.kind !== 'ES') return alone(database, structure, { place, now })
  return (await candidatesOfEntities(database, [place.legalEntityFiness], now)).get(place.legalEntityFiness)
}

async function alone(
  database: Database,
  structure: Structure,
  { place, now }: { readonly place: Place; readonly now: Date },
): Promise<ReachedCandidate> {
  const { finess, name } = structure
  const wanted = unwritten('structure', finess, { category: 'unsaid', now })
  const stored = await store.findCandidate(database, wanted.id)
  const region = place.region ?? ''
  return {
    candidate: { ...(stored ?? wanted), region },
    name,
    keeperFiness: place.legalEntityFiness,
    members: [{ finess, name, structures: [structure], places: [place] }],
    places: [place],
    keeperPlaces: [place],
    region,
  }
}

/** Locks a candidate, writing it when nothing was written about it yet. The actor passed a rule on what was reached. */
export async function keepCandidate(
  transaction: Parameters<typeof store.putCandidates>[0],
  reached: Authorized<ReachedCandidate>,
  category?: CandidateCategory,
): Promise<Authorized<Candidate>> {
  const { id } = reached.candidate
  const wanted = { ...reached.candidate, ...(category ? { category } : {}) } as Authorized<Candidate>
  await store.putCandidates(transaction, [wanted])
  const locked = await store.lockCandidate(transaction, id)
  if (!locked) throw new AppError('conflict', 'not-found')
  return locked as Authorized<Candidate>
}
