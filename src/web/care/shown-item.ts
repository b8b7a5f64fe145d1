import type { CandidateDomain, CandidateSheet, OpenedCare, TypedFact } from '#care'
import type { HeldEvidence, ReusableEvidence } from '#evidence'
import type { Issue } from '#kernel'
import type { TypedEvidence } from '../ui/evidence.ts'

/** The files of an item, and those of elsewhere that can show it too; for people who read what the candidate wrote. */
export interface ItemPieces {
  readonly held: HeldEvidence | undefined
  readonly reusable: readonly ReusableEvidence[]
}

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
  readonly pieces: ItemPieces | undefined
  /** The file that was just refused, and the file of elsewhere. */
  readonly evidence?: TypedEvidence
  readonly reused?: TypedReuse
  readonly issues?: readonly Issue[]
}
