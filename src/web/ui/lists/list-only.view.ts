import { html } from 'hono/html'
import type { Html } from '../html.ts'
import { activeFilters } from './active-filters.view.ts'
import { listSelect } from './list-select.view.ts'

interface ListOnly {
  readonly at: string
  /** Id of the chosen list. */
  readonly list: string | undefined
  readonly lists: readonly { readonly id: string; readonly name: string }[]
  /** What the link to the whole page says. */
  readonly label: string
}

/** The end of an address restricted to a kept list; empty for all structures. */
export function ofList(list: string | undefined): string {
  return list ? `?liste=${list}` : ''
}

/** The filter of a page that only a kept list restricts; nothing for a region without lists. */
export function listOnlyForm({ at, list, lists, label }: ListOnly): Html {
  if (lists.length === 0) return html``
  const chosen = lists.filter(({ id }) => id === list).map(({ name }) => `liste «\u00A0${name}\u00A0»`)
  return html`${activeFilters(chosen, { href: at, label })}<search><form method="get" action="${at}">
<div class="filters">
${listSelect(list, lists)}
</div>
<p class="actions"><button type="submit" class="secondary">Afficher</button></p></form></search>`
}
