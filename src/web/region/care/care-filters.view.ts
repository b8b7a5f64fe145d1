import { html } from 'hono/html'
import { type CareChoices, type CareFilter, careStages, itemStates, reviewFilters } from '#care'
import { careStageWords, itemStateWords, noTerritoryWords, reviewFilterWords, shortCategoryWords } from '#messages'
import type { ProgrammeDomain } from '#questionnaires'
import type { Html } from '../../ui/html.ts'
import { listSelect } from '../../ui/lists/list-select.view.ts'
import { type Option, selectFilter } from '../../ui/lists/select-filter.view.ts'
import { noTerritory } from '../region-query.ts'
import { categoryParameters, reviewParameters, stageParameters, stateParameters } from './care-query.ts'

interface Shown {
  readonly domain: ProgrammeDomain
  readonly choices: CareChoices
  readonly filter: CareFilter
  readonly canReview: boolean
}

/** What the filters keep, in words, for the head of a page that may be printed. */
export function careFilterWords({ filter, choices }: Pick<Shown, 'filter' | 'choices'>): string[] {
  const { category, territory, departement, list, item, state, review, words } = filter
  const territoryName = choices.territories.find(({ id }) => id === territory)?.name ?? noTerritoryWords
  return [
    category ? shortCategoryWords[category] : '',
    territory === undefined ? '' : territoryName,
    departement ? `département ${departement}` : '',
    list ? `liste «\u00A0${choices.lists.find(({ id }) => id === list)?.name ?? ''}\u00A0»` : '',
    item ?? '',
    state ? itemStateWords[state] : '',
    review ? reviewFilterWords[review] : '',
    words ? `«\u00A0${words}\u00A0»` : '',
  ].filter(Boolean)
}

/** The filters of figures: a type, a place. */
export function figureFilters(shown: Shown, action: string): Html {
  const isFiltered = careFilterWords(shown).length > 0
  return html`<search><details class="folded"${isFiltered ? html` open` : ''}><summary>Filtrer</summary>
<form method="get" action="${action}">${hiddenDomain(shown)}
<div class="filters">${placeFilters(shown)}</div>
<p class="actions"><button type="submit" class="secondary">Afficher</button></p>
</form></details></search>`
}

/** The filters of a list, with its search. The reviews are for those who write them. */
export function listFilters(shown: Shown, action: string): Html {
  const { filter, domain, canReview } = shown
  const codes = domain.items.map(({ code, title }): Option => [code, `${code} – ${title}`])
  return html`<search><form method="get" action="${action}">${hiddenDomain(shown)}
<label for="recherche">Nom ou numéro FINESS</label>
<input id="recherche" name="recherche" type="search" value="${filter.words ?? ''}" maxlength="100" autocomplete="off">
<details class="folded"${isNarrowed(filter) ? html` open` : ''}><summary>Filtrer</summary>
<div class="filters">${placeFilters(shown)}
${selectFilter('etape', 'Candidature', filter.stage && stageParameters[filter.stage], [
  ['', 'Toutes'],
  ...careStages
    .filter((stage) => stage !== 'eligible')
    .map((stage): Option => [stageParameters[stage], careStageWords[stage]]),
])}
${selectFilter('objectif', 'Objectif ou prérequis', filter.item, [['', 'Tous'], ...codes])}
${selectFilter('etat', 'État', filter.state && stateParameters[filter.state], [
  ['', 'Tous'],
  ...itemStates.map((state): Option => [stateParameters[state], itemStateWords[state]]),
])}
${
  canReview
    ? selectFilter('avis', 'Avis de la région', filter.review && reviewParameters[filter.review], [
        ['', 'Tous'],
        ...reviewFilters.map((review): Option => [reviewParameters[review], reviewFilterWords[review]]),
      ])
    : ''
}</div></details>
<p class="actions"><button type="submit" class="secondary">Afficher</button></p>
</form></search>`
}

function isNarrowed({ words: _, ...others }: CareFilter): boolean {
  return Object.values(others).some((each) => each !== undefined)
}

function hiddenDomain({ domain }: Shown): Html {
  return html`<input type="hidden" name="domaine" value="${domain.id}">`
}

function placeFilters({ filter, choices }: Shown): Html {
  const { categories, territories, departements, lists, hasUnplaced } = choices
  return html`${selectFilter('type', 'Type de candidat', filter.category && categoryParameters[filter.category], [
    ['', 'Tous'],
    ...categories.map((each): Option => [categoryParameters[each], shortCategoryWords[each]]),
  ])}
${selectFilter('territoire', 'Territoire', filter.territory === null ? noTerritory : filter.territory, [
  ['', 'Tous'],
  ...territories.map(({ id, name }): Option => [id, name]),
  ...(hasUnplaced ? [[noTerritory, noTerritoryWords] as const] : []),
])}
${selectFilter('departement', 'Département', filter.departement, [['', 'Tous'], ...departements.map((each): Option => [each, each])])}
${listSelect(filter.list, lists)}`
}
