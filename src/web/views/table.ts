import { html } from 'hono/html'
import type { Html } from './layout.ts'

/** A table that scrolls sideways inside its own region where the screen is narrow, also with the keyboard. */
export function tableView(table: { caption: string; head: readonly string[]; rows: readonly Html[] }): Html {
  return html`<div class="table" role="region" tabindex="0" aria-label="${table.caption}"><table>
<caption>${table.caption}</caption>
<thead><tr>${table.head.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>${table.rows}</tbody>
</table></div>`
}
