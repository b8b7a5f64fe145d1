import { html } from 'hono/html'
import { numberWords } from '#messages'
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
    const first = column === 'Nom' ? name : shortened(textOf(column))
    const more = second ? textOf(second) : ''
    if (column === 'Référents') return wideCell(column, first)
    return listedCell(column, more ? html`${first} ${hint(more)}` : first)
  })
  return listedRow(finess, cells)
}

/** A section to unfold stands in no line of text. */
function hint(text: string): Html {
  const words = shortened(text)
  return words === text ? html`<span class="hint">${words}</span>` : html`<div class="hint">${words}</div>`
}

/** How many values a cell shows before it folds the others: a legal entity may run fifty structures. */
const mostShown = 3

/** The first values of a cell, one a line or between commas, and the others folded away. */
function shortened(text: string): Html | string {
  const separator = text.includes('\n') ? '\n' : ', '
  const values = text.split(separator)
  const isLong = values.length > mostShown + (separator === '\n' ? 1 : 2)
  if (!isLong) return lines(text)
  const others = values.slice(mostShown)
  return html`${lines(values.slice(0, mostShown).join(separator))}
<details class="more"><summary>et ${numberWords(others.length)} autres</summary>${lines(others.join(separator))}</details>`
}

function lines(text: string): Html | string {
  if (!/[\n@]/.test(text)) return text
  return html`${text.split('\n').map((line, place) => html`${place > 0 ? html`<br>` : ''}${cutAfterAt(line)}`)}`
}
