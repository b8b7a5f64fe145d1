import type { FigureList, ListedUnit } from '#exercises'
import { alarmWords, apartWords, calendarDayWords, plainDay, yearStandingWords } from '#messages'
import { contacts, each, otherSites } from './unit-texts.ts'

export interface ListColumn {
  readonly name: string
  readonly text: (unit: ListedUnit, list: FigureList) => string
}

/** The columns of a list, on the page and in its files. The first one is what other tools read. */
export const listColumns: readonly ListColumn[] = [
  { name: 'numero_finess', text: ({ finess }) => finess },
  { name: 'Nom', text: ({ name }) => name },
  { name: 'Établissements', text: ({ finess, sites }) => otherSites(finess, sites) },
  { name: 'Commune', text: ({ sites }) => each(sites.map(({ town }) => town)) },
  { name: 'Territoire', text: ({ sites }, { choices }) => territoriesOf(sites, choices) },
  { name: 'Département', text: ({ sites }) => each(sites.map(({ departement }) => departement)) },
  { name: 'Situation', text: situationOf },
  { name: 'Jour', text: ({ day }) => (day === undefined ? '' : plainDay(calendarDayWords(day))) },
  { name: 'Référents', text: ({ referents }) => contacts(referents) },
]

export function listRows(list: FigureList): string[][] {
  return list.units.map((unit) => listColumns.map(({ text }) => text(unit, list)))
}

function territoriesOf(sites: ListedUnit['sites'], { territories }: FigureList['choices']): string {
  const names = sites.map(({ place }) => territories.find(({ id }) => id === place.territoryId)?.name ?? 'Aucun')
  return each(names)
}

function situationOf({ standing, alarm, reason, day }: ListedUnit): string {
  const elsewhere = standing !== 'nothing' && day === undefined ? ', par un autre établissement de l’entité' : ''
  const words = `${alarm ? alarmWords[alarm] : yearStandingWords[standing]}${elsewhere}`
  return reason ? `${apartWords[reason]}. ${words}` : words
}
