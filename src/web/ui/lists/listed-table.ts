import { html } from 'hono/html'
import { unbroken } from '#kernel'
import type { Html } from '../html.ts'

/**
 * A table whose rows become a list on a telephone, each value under its column's name: for rows that hold sentences, or more
 * figures than fit. The ARIA roles are written out because some browsers drop them once a row is no longer displayed as a table
 * row.
 */
export function listedTable(table: { caption: string; head: readonly string[]; rows: readonly Html[] }): Html {
  return html`<table class="listed" role="table">
<caption>${table.caption}</caption>
<thead role="rowgroup"><tr role="row">${table.head.map((name) => html`<th scope="col" role="columnheader">${name}</th>`)}</tr></thead>
<tbody role="rowgroup">${table.rows}</tbody>
</table>`
}

/** A row. `cells` follow its heading. */
export function listedRow(heading: Html | string, cells: Html | readonly Html[]): Html {
  return html`<tr role="row"><th scope="row" role="rowheader">${withWholeDays(heading)}</th>${cells}</tr>`
}

/** A value of a word or two: on a telephone, short values follow each other on one line. */
export function shortCell(name: string, value: Html | string | number): Html {
  return html`<td role="cell" class="short" data-name="${name}">${withWholeDays(value)}</td>`
}

/** Values of several lines, or a sentence: the column takes the width that the others leave. */
export function wideCell(name: string, value: Html | string): Html {
  return html`<td role="cell" class="wide" data-name="${name}">${withWholeDays(value)}</td>`
}

/** A value, with the name of its column. */
export function listedCell(name: string, value: Html | string | number, columns = 1): Html {
  const wide = columns > 1 ? html` colspan="${columns}"` : ''
  return html`<td role="cell" data-name="${name}"${wide}>${withWholeDays(value)}</td>`
}

const dayInWords = /(?:1er|\d{1,2}) \p{L}{3,9} \d{4}/gu

/** No line ends inside a day: « 12 / octobre / 2026 » in a narrow column is read as three values. */
function withWholeDays<Value>(value: Value): Value | string {
  return typeof value === 'string' ? value.replaceAll(dayInWords, unbroken) : value
}
