import { html } from 'hono/html'
import { type ChartColumn, columnChart } from '#charts'
import { sharePercent } from '#kernel'
import { figureWords } from '#messages'
import type { Html } from '../ui/html.ts'
import type { FigureRow } from './figure-rows.ts'

/** The years side by side, for those who look; the table under the drawing holds its figures. One year alone draws nothing. */
export function trendChart(title: string, rows: readonly FigureRow[]): Html {
  if (rows.length < 2) return html``
  const drawn = columnChart({
    title,
    solid: figureWords.done,
    hatched: 'Planifié, encore à venir',
    columns: rows.map(columnOf),
  })
  return html`<figure><figcaption>${title}</figcaption>${drawn}</figure>`
}

function columnOf({ name, rate: { counts, doneOrPlanned, expected } }: FigureRow): ChartColumn {
  const [part, whole] = [sharePercent(counts.done, expected), sharePercent(doneOrPlanned, expected)]
  if (part === undefined || whole === undefined) return { label: name, shares: undefined, figures: 'aucun attendu' }
  const figures = part === whole ? `${part}\u00A0%` : `${part} à ${whole}\u00A0%`
  return { label: name, shares: { part, whole }, figures }
}
