/**
 * A candidate is a group (a GHT with all its members) or one legal entity outside any GHT. A `structure` is an ESMS that
 * follows the items as good practice: it is no candidate, and has no application.
 */
export const candidateKinds = ['group', 'legal-entity', 'structure'] as const
export type CandidateKind = (typeof candidateKinds)[number]

/** The categories in which the programme counts its candidates; EBNL: private, not for profit. `unsaid`: nobody said. */
export const candidateCategories = ['ght', 'public', 'ebnl', 'private', 'unsaid'] as const
export type CandidateCategory = (typeof candidateCategories)[number]

/** Who applies to the programme. Its members come from the register of today: see `usecases/known-today.ts`. */
export interface Candidate {
  /** Made of the kind and the subject: a candidate is one, whoever records it first. */
  readonly id: string
  readonly kind: CandidateKind
  /** The id of the group, or the FINESS number of the legal entity. */
  readonly subject: string
  readonly category: CandidateCategory
  /** INSEE code of the region that follows the candidate. */
  readonly region: string
  readonly createdAt: Date
}

/** The id of the candidate of a group or of a legal entity. */
export function candidateId({ kind, subject }: Pick<Candidate, 'kind' | 'subject'>): string {
  return `${kind}:${subject}`
}
