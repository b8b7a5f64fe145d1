import { html } from 'hono/html'
import { numberWords } from '#messages'
import type { Html } from '../html.ts'

/** Links to the other pages of a list. `address` gives the address of a page. */
export function pagination(
  { page, pages }: { readonly page: number; readonly pages: number },
  address: (page: number) => string,
): Html {
  if (pages === 1) return html``
  return html`<nav class="contents" aria-label="Pages de la liste"><ul>
${page > 1 ? html`<li><a rel="prev" href="${address(page - 1)}">Page précédente</a></li>` : ''}
<li>Page ${numberWords(page)} sur ${numberWords(pages)}</li>
${page < pages ? html`<li><a rel="next" href="${address(page + 1)}">Page suivante</a></li>` : ''}
</ul></nav>`
}
