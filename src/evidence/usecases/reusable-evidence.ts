import { careCodes } from '#care'
import type { Database } from '#storage'
import { careHolders, type Evidence } from '../evidence.ts'
import { canEditEvidence } from '../policy.ts'
import { listOfCandidate, listOfStructure } from '../store-reuse.ts'
import type { ReachContext, ReachedHolder } from './reach-evidence.ts'

/** A file that can also show an item, or a candidate as a whole. */
export interface ReusableEvidence extends Evidence {
  /** Names the link that is taken up. */
  readonly from: string
  /** The item that it shows already; empty for the candidate as a whole, undefined for an exercise. */
  readonly where: string | undefined
}

/**
 * What can also show an item or a candidate: the other files of the candidate, and those of the exercises of the structure. Empty
 * for an exercise, and for people who attach nothing.
 */
export async function reusableFor(
  database: Database,
  { actor, catalogue }: ReachContext,
  { place, holder, candidateId }: ReachedHolder,
): Promise<ReusableEvidence[]> {
  if (candidateId === undefined || !canEditEvidence(actor, place)) return []
  const codes = careHolders(candidateId, careCodes(catalogue))
  const ofCandidate = await listOfCandidate(database, [...codes.keys()])
  const ofExercises = await listOfStructure(database, place)
  const here = new Set(ofCandidate.filter(({ holderId }) => holderId === holder.id).map(({ sha256 }) => sha256))
  const found = new Map<string, ReusableEvidence>()
  for (const { holderId, ...evidence } of [...ofCandidate, ...ofExercises]) {
    if (here.has(evidence.sha256) || found.has(evidence.sha256)) continue
    found.set(evidence.sha256, { ...evidence, from: evidence.id, where: codes.get(holderId) })
  }
  return [...found.values()]
}
