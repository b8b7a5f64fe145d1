import { html } from 'hono/html'
import type { Issue } from '#kernel'
import { numberWords, sentence } from '#messages'
import type { Html } from '../html.ts'

/** A table that scrolls sideways inside its own region on narrow screens, also with the keyboard. */
export function tableView(table: { caption: string; head: readonly string[]; rows: readonly Html[] }): Html {
  return html`<div class="table" role="region" tabindex="0" aria-label="${table.caption}"><table>
<caption>${table.caption}</caption>
<thead><tr>${table.head.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>${table.rows}</tbody>
</table></div>`
}

/** How many rows a long table shows; the others are only counted. */
const mostRows = 300

/** A table for a list longer than anyone reads: its first rows, then how many others there are. */
export function longTableView<Item>(
  { caption, head }: { caption: string; head: readonly string[] },
  items: readonly Item[],
  row: (item: Item) => Html,
): Html {
  const rest = items.length - mostRows
  return html`${tableView({ caption, head, rows: items.slice(0, mostRows).map(row) })}
${rest > 0 ? html`<p>… et ${numberWords(rest)} ${rest < 2 ? 'autre' : 'autres'}.</p>` : ''}`
}

/** Lines of a file that were read in spite of their form, for a person to check. */
export function doubtfulLines(doubts: readonly Issue[]): Html {
  if (doubts.length === 0) return html``
  return html`<h2>Lignes lues, à vérifier</h2>${issueTable('Ce qui a été compris, ligne par ligne', doubts)}`
}

/** The faults of a file, each with its place in it. */
export function issueTable(caption: string, issues: readonly Issue[]): Html {
  return longTableView(
    { caption, head: ['Où', 'Quoi'] },
    issues,
    ({ path, code, values }) => html`<tr><th scope="row">${path}</th><td>${sentence(code, values)}</td></tr>`,
  )
}
