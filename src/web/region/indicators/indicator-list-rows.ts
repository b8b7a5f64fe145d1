import type { IndicatorList, ListedUnit } from '#indicators'
import { measureWords, noTerritoryWords, structureKindWords } from '#messages'
import { contacts, each, otherSites } from '../unit-texts.ts'

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
    text: ({ finess, sites }) => otherSites(finess, sites),
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
  { name: 'Type', text: ({ sites }) => each(sites.map(({ kind }) => structureKindWords[kind])) },
  { name: 'Valeur', text: ({ measure }, { indicator }) => measureWords(indicator, measure) },
  { name: 'Un an avant', text: ({ before }, { indicator }) => measureWords(indicator, before) },
  { name: 'Référents', text: ({ referents }) => contacts(referents) },
]

export function unitRow(list: IndicatorList, unit: ListedUnit): string[] {
  return unitColumns.map(({ text }) => text(unit, list))
}
