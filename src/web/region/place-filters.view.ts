import { html } from 'hono/html'
import type { Choices, RegionFilter } from '#exercises'
import { cutWords, noTerritoryWords, sizeWords } from '#messages'
import type { Html } from '../ui/html.ts'
import { listSelect } from '../ui/lists/list-select.view.ts'
import { type Option, selectFilter } from '../ui/lists/select-filter.view.ts'
import { noTerritory, sizes } from './region-query.ts'

interface Placed {
  readonly filter: Pick<RegionFilter, 'territory' | 'departement' | 'group' | 'kind' | 'size' | 'list'>
  readonly choices: Pick<Choices, 'territories' | 'departements' | 'groups' | 'lists' | 'hasUnplaced'>
}

/** Which structures are kept, in words; an empty text for a filter that keeps all of them. */
export function placeFilterWords({ filter, choices }: Placed): string[] {
  const { territory, departement, group, kind, size, list } = filter
  return [
    territory === undefined ? '' : territoryWords(filter, choices),
    departement ? `département ${departement}` : '',
    group ? (choices.groups.find(({ id }) => id === group)?.name ?? '') : '',
    kind ? `${kind} seuls` : '',
    size ? sizeWords[size].toLowerCase() : '',
    list ? `liste «\u00A0${choices.lists.find(({ id }) => id === list)?.name ?? ''}\u00A0»` : '',
  ]
}

export function territoryWords(
  { territory }: Placed['filter'],
  { territories }: Pick<Placed['choices'], 'territories'>,
): string {
  return territories.find(({ id }) => id === territory)?.name ?? noTerritoryWords.toLowerCase()
}

/** This year and the five before, and the year of the page where it is another. */
export function yearSelect(year: number, thisYear: number): Html {
  const years = new Set([year, ...Array.from({ length: 6 }, (_, ago) => thisYear - ago)])
  const options = [...years].sort((a, b) => b - a).map((each): Option => [String(each), String(each)])
  return selectFilter('annee', 'Année', String(year), options)
}

export function placeSelects({ filter, choices }: Placed): Html {
  const { territories, departements, groups, hasUnplaced } = choices
  return html`${selectFilter(
    'territoire',
    cutWords.territory,
    filter.territory === null ? noTerritory : filter.territory,
    [
      ['', 'Tous'],
      ...territories.map(({ id, name }): Option => [id, name]),
      ...(hasUnplaced ? [[noTerritory, noTerritoryWords] as const] : []),
    ],
  )}
${selectFilter('departement', cutWords.departement, filter.departement, [['', 'Tous'], ...departements.map((each): Option => [each, each])])}
${selectFilter('taille', 'Taille', Object.entries(sizes).find(([, each]) => each === filter.size)?.[0], [['', 'Toutes'], ...Object.entries(sizes).map(([word, each]): Option => [word, sizeWords[each]])])}
${listSelect(filter.list, choices.lists)}
${groups.length > 0 ? selectFilter('groupe', cutWords.group, filter.group, [['', 'Tous'], ...groups.map(({ id, name }): Option => [id, name])]) : ''}`
}

export function kindSelect({ kind }: Placed['filter']): Html {
  return selectFilter('type', 'Type de structure', kind, [
    ['', 'ES et ESMS'],
    ['ES', 'ES'],
    ['ESMS', 'ESMS'],
  ])
}
