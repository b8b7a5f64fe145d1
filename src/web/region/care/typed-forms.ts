import type { CandidateCategory, OpenedCandidate } from '#care'
import type { HeldEvidence } from '#evidence'
import type { Issue } from '#kernel'

/** A change of an application as it was typed; `category` is empty when it stays. */
export interface TypedApplicationStep {
  readonly step: string
  readonly day: string
  readonly euros: string
  readonly motive: string
  readonly category: CandidateCategory | ''
}

export interface TypedReview {
  readonly word: string
  readonly sureness: string
  readonly motive: string
}

export interface TypedNote {
  readonly text: string
  readonly answeredBy: string
  readonly answeredWhere: string
  readonly answeredOn: string
  readonly supersedes: string
}

/** A step that was refused, to show again with its faults. */
export interface RefusedStep {
  readonly typed: TypedApplicationStep
  readonly issues: readonly Issue[]
}

/** The page of one item, with the form that was refused. */
export interface ShownItem {
  readonly opened: OpenedCandidate
  /** The candidate, as the address names it. */
  readonly word: string
  /** Code of the item. */
  readonly item: string
  /** The files attached to the item; undefined for readers who do not review it. */
  readonly evidence?: HeldEvidence | undefined
  readonly review?: TypedReview
  readonly note?: TypedNote
  readonly issues?: readonly Issue[]
}
