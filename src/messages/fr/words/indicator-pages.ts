import type { Choices } from '#exercises'
import type { CutName, IndicatorFilter, IndicatorName } from '#indicators'
import { noTerritoryWords, sizeWords } from './regions.ts'

/** Figures in order of use: whom to write to, who has begun, who has trained, then what is weak. Pages and reports keep this order. */
export const indicatorSections: readonly (readonly [title: string, names: readonly IndicatorName[]])[] = [
  ['Qui peut répondre', ['ssi-referent', 'pcra-referent', 'referents-confirmed']],
  ['Qui s’est diagnostiqué', ['diagnosed', 'unknown-share']],
  [
    'Qui s’est exercé',
    [
      'exercise-done-es',
      'exercise-done-or-planned-es',
      'exercise-done-esms',
      'exercise-done-or-planned-esms',
      'retex-in-time',
    ],
  ],
  ['Où en sont les sauvegardes et le programme CaRE', ['offline-copy', 'restore-tested', 'd2-items', 'domain-floor']],
  [
    'Moyens et actions',
    ['awareness', 'awareness-held', 'awareness-reached', 'plan-progress', 'rssi-days', 'referent-hours'],
  ],
]

/** The name of a line of a cut: the territory, the département, the kind or the group that it keeps. */
export function cutLineWords(
  cut: CutName,
  { territory, departement, kind, size, group }: IndicatorFilter,
  { territories, groups }: Pick<Choices, 'territories' | 'groups'>,
): string {
  switch (cut) {
    case 'territory':
      return territories.find(({ id }) => id === territory)?.name ?? noTerritoryWords.toLowerCase()
    case 'departement':
      return departement ?? ''
    case 'kind':
      return kind ?? ''
    case 'size':
      return size ? sizeWords[size] : ''
    case 'group':
      return groups.find(({ id }) => id === group)?.name ?? ''
  }
}
