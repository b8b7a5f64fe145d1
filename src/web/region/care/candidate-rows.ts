import type { CandidateList, CandidateOutline } from '#care'
import {
  applicationStateWords,
  goneCandidateWords,
  itemReviewWords,
  itemStateWords,
  noTerritoryWords,
  reviewFilterWords,
  shortCategoryWords,
  surenessWords,
} from '#messages'

export interface CandidateColumn {
  readonly name: string
  readonly text: (candidate: CandidateOutline) => string | number
}

/**
 * The columns of a list, on the page and in its files. The first one is what other tools read. Under one item, its state and
 * the word of the region stand in place of the counts.
 */
export function candidateColumns({ choices, filter, domain, canReview }: CandidateList): CandidateColumn[] {
  const territoryName = (id: string | null) =>
    choices.territories.find((each) => each.id === id)?.name ?? noTerritoryWords
  const amounts: CandidateColumn[] = [
    { name: 'Montant demandé (€)', text: ({ application }) => application.askedEuros ?? '' },
    { name: 'Montant accordé (€)', text: ({ application }) => application.grantedEuros ?? '' },
  ]
  return [
    { name: 'numero_finess', text: ({ keeperFiness }) => keeperFiness },
    { name: 'Nom', text: ({ name }) => name },
    { name: 'Type', text: ({ candidate }) => shortCategoryWords[candidate.category] },
    { name: 'Membres', text: ({ members }) => (members === 0 ? goneCandidateWords : members) },
    { name: 'Département', text: ({ departements }) => departements.join(', ') },
    { name: 'Territoire', text: ({ territories }) => territories.map(territoryName).join(', ') },
    { name: 'Candidature', text: ({ application }) => applicationStateWords[application.state] },
    { name: 'Déposée le', text: ({ application }) => application.filedOn ?? '' },
    { name: 'Déclarée le', text: ({ application }) => application.declaredOn ?? '' },
    ...(canReview ? amounts : []),
    ...(filter.item ? itemColumns(filter.item, canReview) : domain.items.length > 0 ? countColumns : []),
  ]
}

const countColumns: readonly CandidateColumn[] = (
  ['met', 'trajectory', 'unmet', 'unknown', 'not-assessed', 'not-applicable'] as const
).map((state) => ({
  name: itemStateWords[state],
  text: ({ items }) => items.filter((each) => each.state === state).length,
}))

function itemColumns(code: string, canReview: boolean): CandidateColumn[] {
  const itemOf = ({ items }: CandidateOutline) => items.find((each) => each.code === code)
  const state: CandidateColumn = {
    name: `État de ${code}`,
    text: (each) => itemStateWords[itemOf(each)?.state ?? 'not-assessed'],
  }
  if (!canReview) return [state]
  return [
    state,
    {
      name: 'Avis de la région',
      text: (each) => {
        const { review, waitsSince } = itemOf(each) ?? {}
        if (waitsSince) return `${reviewFilterWords.waiting}, depuis le ${waitsSince}`
        return review ? itemReviewWords[review.word] : reviewFilterWords.none
      },
    },
    {
      name: 'Certitude de la région (0 à 3)',
      text: (each) => {
        const sureness = itemOf(each)?.review?.sureness
        return sureness == null ? '' : surenessWords[sureness]
      },
    },
  ]
}
