import { printPercent } from '#assessment'
import { legalTimeOf } from '#kernel'
import { dayDigits, noTerritoryWords, resultStandingWords, structureKindWords, surenessWords } from '#messages'
import type { Catalogue } from '#questionnaires'
import type { ListedResult, ResultList } from '#result-reviews'

interface Column {
  readonly name: string
  readonly text: (result: ListedResult, list: ResultList, catalogue: Catalogue) => string
}

/** The columns of the list, on the page and in its files. The first one is what other tools read. */
export const resultColumns: readonly Column[] = [
  { name: 'numero_finess', text: ({ finess }) => finess },
  { name: 'Nom', text: ({ structure }) => structure.name },
  { name: 'Commune', text: ({ structure }) => structure.town ?? '' },
  { name: 'Département', text: ({ structure }) => structure.departement },
  {
    name: 'Territoire',
    text: ({ place }, { choices }) =>
      choices.territories.find(({ id }) => id === place.place.territoryId)?.name ?? noTerritoryWords,
  },
  { name: 'Type', text: ({ structure }) => structureKindWords[structure.kind] },
  { name: 'Questionnaire', text: ({ questionnaireId }, _list, catalogue) => titleOf(catalogue, questionnaireId) },
  { name: 'Transmis le', text: ({ submittedAt, structure }) => dayDigits(submittedAt, legalTimeOf(structure)) },
  { name: 'Score assuré', text: ({ floor }) => (floor === null ? 'Sans score' : `${printPercent(floor)}`) },
  { name: 'Avis de la région', text: ({ standing }) => resultStandingWords[standing] },
  { name: 'Certitude', text: surenessText },
  {
    name: 'Avis du',
    text: ({ since, structure }) => (since ? dayDigits(since, legalTimeOf(structure)) : ''),
  },
]

function surenessText({ sureness, tellsSureness }: ListedResult): string {
  if (!tellsSureness) return 'Non communiquée'
  return sureness === null ? 'Non dite' : surenessWords[sureness]
}

/** A questionnaire that this server no longer serves keeps its id. */
function titleOf(catalogue: Catalogue, id: string): string {
  return catalogue.list().find((questionnaire) => questionnaire.id === id)?.title ?? id
}
