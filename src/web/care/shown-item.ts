import type { CandidateDomain, CandidateSheet, OpenedCare, TypedFact } from '#care'
import type { Issue } from '#kernel'

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
  readonly issues?: readonly Issue[]
}
