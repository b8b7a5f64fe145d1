import { html } from 'hono/html'
import type { Choices } from '#exercises'
import type { IndicatorFilter } from '#indicators'
import { cutWords, noTerritoryWords } from '#messages'
import type { Html } from '../../ui/layout.ts'
import { noTerritory } from '../region-query.ts'
import { type Option, selectFilter } from '../select-filter.view.ts'
import type { AskedIndicators } from './indicator-query.ts'

interface Shown extends AskedIndicators {
  readonly choices: Choices
  readonly thisYear: number
}

/** What the filters keep, in words, for the head of a page that may be printed. */
export function indicatorFilterWords({ filter, choices }: Pick<Shown, 'filter' | 'choices'>): string[] {
  const { territory, departement, group, kind } = filter
  return [
    territory === undefined ? '' : territoryWords(filter, choices),
    departement ? `département ${departement}` : '',
    group ? (choices.groups.find(({ id }) => id === group)?.name ?? '') : '',
    kind ? `${kind} seuls` : '',
  ].filter(Boolean)
}

export function territoryWords({ territory }: IndicatorFilter, { territories }: Choices): string {
  return territories.find(({ id }) => id === territory)?.name ?? noTerritoryWords.toLowerCase()
}

/** The period and the filters of a page. They are read from the address, so that a page can be kept and sent. */
export function indicatorFilterForm(shown: Shown, action: string, hidden: Readonly<Record<string, string>> = {}): Html {
  const { year, filter, choices, thisYear } = shown
  const years = [...new Set([year, ...Array.from({ length: 6 }, (_, ago) => thisYear - ago)])].sort((a, b) => b - a)
  const isOpen = indicatorFilterWords(shown).length > 0
  const unplaced: Option[] = choices.hasUnplaced ? [[noTerritory, noTerritoryWords]] : []
  return html`<search><details class="folded"${isOpen ? html` open` : ''}><summary>Choisir la période et filtrer</summary>
<form method="get" action="${action}">
${Object.entries(hidden).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
<div class="filters">
${selectFilter(
  'annee',
  'Année',
  String(year),
  years.map((each): Option => [String(each), String(each)]),
)}
${selectFilter('territoire', cutWords.territory, filter.territory === null ? noTerritory : filter.territory, [
  ['', 'Tous'],
  ...choices.territories.map(({ id, name }): Option => [id, name]),
  ...unplaced,
])}
${selectFilter('departement', cutWords.departement, filter.departement, [['', 'Tous'], ...choices.departements.map((each): Option => [each, each])])}
${choices.groups.length > 0 ? selectFilter('groupe', cutWords.group, filter.group, [['', 'Tous'], ...choices.groups.map(({ id, name }): Option => [id, name])]) : ''}
${selectFilter('type', 'Type de structure', filter.kind, [
  ['', 'ES et ESMS'],
  ['ES', 'ES'],
  ['ESMS', 'ESMS'],
])}
</div>
<p class="actions"><button type="submit" class="secondary">Afficher</button></p>
</form></details></search>`
}
