import { html } from 'hono/html'
import type { Figure, RegionFollowUp } from '#exercises'
import { figureWords, numberWords, shareWords } from '#messages'
import { paths } from '../paths.ts'
import type { Html } from '../ui/html.ts'
import { listedCell, listedRow, listedTable } from '../ui/lists/listed-table.ts'
import { countOf, type FigureRow, figuresIn } from './figure-rows.ts'
import { figureParameters, queryOf } from './region-query.ts'

type Shown = Pick<RegionFollowUp, 'region' | 'question'>
type Line = Pick<FigureRow, 'year' | 'filter'>

/** A table of figures. Each figure leads to the list behind it. */
export function figureTable(
  shown: Shown,
  { caption, first, rows }: { readonly caption: string; readonly first: string; readonly rows: readonly FigureRow[] },
): Html {
  const columns = rows.map((row) => ['expected' as const, ...figuresIn(row)])
  // A year that is over has its late ones, the current year those at risk.
  const isOneYear = new Set(columns.map((figures) => figures.at(-1))).size === 1
  const names = (figures: readonly Figure[]) =>
    figures.map((figure, place) => figureWords[place === figures.length - 1 && !isOneYear ? 'nothing' : figure])
  return listedTable({
    caption,
    head: [first, ...names(columns[0] ?? [])],
    rows: rows.map((row, place) => {
      const figures = columns[place] ?? []
      const cells = figures.map((figure) => listedCell(figureWords[figure], figureCell(shown, row, figure)))
      return listedRow(row.name, cells)
    }),
  })
}

function figureCell(shown: Shown, row: FigureRow, figure: Figure): Html | string {
  const [part, whole] = [countOf(figure, row.rate), row.rate.expected]
  const words = figure === 'expected' ? numberWords(part) : shareWords(part, whole)
  return part === 0 ? words : listLink(shown, row, figure, words)
}

/** A link to the list behind a figure. */
export function listLink({ region, question }: Shown, { year, filter }: Line, figure: Figure, words: string): Html {
  const query = queryOf({ question: { ...question, year }, filter }, { etat: figureParameters[figure] })
  return html`<a href="${paths.regionList(region.code)}${query}">${words}</a>`
}
