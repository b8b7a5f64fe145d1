import type { Html } from '../html.ts'
import { selectFilter } from './select-filter.view.ts'

/** The filter by a list that the region keeps; nothing for a region without lists, and for somebody who may not use them. */
export function listSelect(
  chosen: string | undefined,
  lists: readonly { readonly id: string; readonly name: string }[],
): Html | string {
  if (lists.length === 0) return ''
  return selectFilter('liste', 'Liste gardée', chosen, [
    ['', 'Aucune'],
    ...lists.map(({ id, name }) => [id, name] as const),
  ])
}
