import type { IndicatorList, ListedUnit } from '#indicators'
import { measureWords, noTerritoryWords, shortFunctionNames } from '#messages'

interface Column {
  readonly name: string
  readonly text: (unit: ListedUnit, list: IndicatorList) => string
}

/** The columns of a list, on the page and in its files. The first one is what other tools read. */
export const unitColumns: readonly Column[] = [
  { name: 'numero_finess', text: ({ finess }) => finess },
  { name: 'Nom', text: ({ name }) => name },
  {
    name: 'Établissements',
    text: ({ finess, sites }) => each(sites.map((site) => (site.finess === finess ? null : site.finess))),
  },
  { name: 'Commune', text: ({ sites }) => each(sites.map(({ town }) => town)) },
  { name: 'Département', text: ({ sites }) => each(sites.map(({ departement }) => departement)) },
  {
    name: 'Territoire',
    text: ({ places }, { choices }) =>
      each(
        places.map(
          ({ place }) => choices.territories.find(({ id }) => id === place.territoryId)?.name ?? noTerritoryWords,
        ),
      ),
  },
  { name: 'Type', text: ({ sites }) => each(sites.map(({ kind }) => kind)) },
  { name: 'Valeur', text: ({ measure }, { indicator }) => measureWords(indicator, measure) },
  { name: 'Un an avant', text: ({ before }, { indicator }) => measureWords(indicator, before) },
  { name: 'Référents', text: contacts },
]

export function unitRow(list: IndicatorList, unit: ListedUnit): string[] {
  return unitColumns.map(({ text }) => text(unit, list))
}

function each(texts: readonly (string | null)[]): string {
  return [...new Set(texts.filter((text) => text !== null))].join(', ')
}

function contacts({ referents }: ListedUnit): string {
  const lines = referents.map(({ function: held, name, mail, phone, sharedWith }) => {
    const contact = [sharedWith, name, mail, phone].filter((text) => text !== null).join(', ')
    return contact ? `${shortFunctionNames[held]}\u00A0: ${contact}` : shortFunctionNames[held]
  })
  return [...new Set(lines)].join('\n')
}
