import { z } from 'zod'
import { careCodes, reachCandidateFiles } from '#care'
import { nameInAddress, query } from '#kernel'
import type { Database } from '#storage'
import { careHolders } from '../evidence.ts'
import { type ItemProof, type Proof, proofsOf } from '../proofs/manifest.ts'
import { zipOf } from '../proofs/zip.ts'
import { listOfCandidate } from '../store-reuse.ts'
import { chunksOf } from './get-evidence.ts'
import type { ReachContext } from './reach-evidence.ts'

export interface ExportedProofs {
  readonly candidateId: string
  readonly candidateName: string
  readonly proofs: readonly Proof[]
  /** The archive, a piece at a time, each file read when its turn comes. */
  readonly chunks: AsyncGenerator<Uint8Array>
}

/** Every proof of a candidate in one archive, with a manifest of their SHA-256. A file that shows several items is in it once. */
export const exportProofs = query({
  exports: 'care.export-proofs',
  input: z.strictObject({ finess: nameInAddress }),
  run: async (database, { finess }, context: ReachContext): Promise<ExportedProofs> => {
    const { candidate, name, found } = await proofsAt(database, context, finess)
    const proofs = proofsOf(found)
    return {
      candidateId: candidate.id,
      candidateName: name,
      proofs,
      chunks: zipOf(proofs, (proof) => chunksOf(context, proof)),
    }
  },
  subject: ({ candidateId }) => `candidate:${candidateId}`,
})

/** The proofs of the items of a candidate, in the order of the programme, then those of the candidate as a whole. */
export const listProofs = query({
  input: z.strictObject({ finess: nameInAddress }),
  run: async (database, { finess }, context: ReachContext): Promise<readonly ItemProof[]> =>
    (await proofsAt(database, context, finess)).found,
})

async function proofsAt(database: Database, context: ReachContext, finess: string) {
  const { candidate, name } = await reachCandidateFiles(database, context, { finess, item: undefined })
  const codes = careHolders(candidate.id, careCodes(context.catalogue))
  const order = [...codes.keys()]
  const links = await listOfCandidate(database, order)
  const sorted = links.toSorted((one, other) => order.indexOf(one.holderId) - order.indexOf(other.holderId))
  const found = sorted.map((link): ItemProof => ({ ...link, item: codes.get(link.holderId) ?? '' }))
  return { candidate, name, found }
}
