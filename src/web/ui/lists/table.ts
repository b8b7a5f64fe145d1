import { html } from 'hono/html'
import type { Issue } from '#kernel'
import { numberWords, sentence } from '#messages'
import type { Html } from '../html.ts'
import { listedCell, listedRow, listedTable, shortCell } from './listed-table.ts'

/** The first cell is the heading of its row. */
export type TableRow = readonly [heading: Html | string, ...cells: (Html | string | number)[]]

interface Table {
  readonly caption: string
  readonly head: readonly string[]
  readonly rows: readonly TableRow[]
  /** The columns whose values are a word or two: on a telephone they follow each other on one line. */
  readonly short?: readonly string[]
}

/** A table of plain values. On a telephone its rows become a list, so that no column is out of sight. */
export function tableView({ caption, head, rows, short = [] }: Table): Html {
  const cell = (value: Html | string | number, place: number) => {
    const name = head[place + 1] ?? ''
    return short.includes(name) ? shortCell(name, value) : listedCell(name, value)
  }
  return listedTable({ caption, head, rows: rows.map(([heading, ...cells]) => listedRow(heading, cells.map(cell))) })
}

/** How many rows a long table shows; the others are only counted. */
const mostRows = 300

/** A table for a list longer than anyone reads: its first rows, then how many others there are. */
export function longTableView<Item>(
  { caption, head }: { caption: string; head: readonly string[] },
  items: readonly Item[],
  row: (item: Item) => TableRow,
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
  return longTableView({ caption, head: ['Où', 'Quoi'] }, issues, ({ path, code, values }) => [
    path,
    sentence(code, values),
  ])
}
