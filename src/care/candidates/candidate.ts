/** A candidate is a group (a GHT with all its members) or one legal entity outside any GHT. */
export const candidateKinds = ['group', 'legal-entity'] as const
export type CandidateKind = (typeof candidateKinds)[number]

/** The four categories in which the programme counts its candidates; EBNL: private, not for profit. */
export const candidateCategories = ['ght', 'public', 'ebnl', 'private'] as const
export type CandidateCategory = (typeof candidateCategories)[number]
