import type { CandidateDomain, CandidateSheet, OpenedCare, TypedFact } from '#care'
import type { HeldEvidence } from '#evidence'
import type { Issue } from '#kernel'
import type { OfferedResource } from '#regional-offer'
import type { TypedEvidence } from '../ui/evidence/evidence.ts'

export interface TypedReuse extends TypedEvidence {
  readonly from: string
}

/** What somebody typed about an item. */
export interface TypedItem {
  readonly facts: readonly TypedFact[]
  readonly state: string
  readonly motive: string
  readonly declaredOn: string
}

export interface ShownItem {
  readonly opened: OpenedCare
  readonly domain: CandidateDomain
  readonly sheet: CandidateSheet
  readonly typed?: TypedItem
  /** The files of the item, for people who read what the candidate wrote. */
  readonly pieces: HeldEvidence | undefined
  /** What the region and the country offer for the objective. */
  readonly help: readonly OfferedResource[]
  /** What was typed about a new file that was refused, or about a file attached elsewhere. */
  readonly evidence?: TypedEvidence
  readonly reused?: TypedReuse
  readonly issues?: readonly Issue[]
}
