import { html } from 'hono/html'
import type { Html } from '../html.ts'

/** What a list is restricted to, in words, and the way back to the whole list; nothing for a whole list. */
export function activeFilters(
  filters: readonly string[],
  all: { readonly href: string; readonly label: string },
): Html {
  if (filters.length === 0) return html``
  return html`<p class="active-filters">Seulement&nbsp;: ${filters.join('\u00A0; ')}. <a href="${all.href}">${all.label}</a></p>`
}
