import { html } from 'hono/html'
import type { Html } from '../ui/html.ts'
import { cutAfterAt } from '../ui/lists/cut-after-at.ts'
import { listedCell, listedRow, wideCell } from '../ui/lists/listed-table.ts'

interface Line {
  readonly finess: string
  /** The name, with its link. */
  readonly name: Html | string
  /** What a column of the file says. */
  readonly textOf: (column: string) => string
}

/** One line of a list. On a page, each of the columns stands above the column of the file that reads as one with it. */
export function listLine({ finess, name, textOf }: Line, columns: Readonly<Record<string, string | undefined>>): Html {
  const cells = Object.entries(columns).map(([column, second]) => {
    const first = column === 'Nom' ? name : lines(textOf(column))
    const more = second ? textOf(second) : ''
    if (column === 'Référents') return wideCell(column, first)
    return listedCell(column, more ? html`${first} <span class="hint">${more}</span>` : first)
  })
  return listedRow(finess, cells)
}

function lines(text: string): Html | string {
  if (!/[\n@]/.test(text)) return text
  return html`${text.split('\n').map((line, place) => html`${place > 0 ? html`<br>` : ''}${cutAfterAt(line)}`)}`
}
