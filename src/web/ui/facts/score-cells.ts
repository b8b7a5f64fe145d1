import { html } from 'hono/html'
import type { Score } from '#assessment'
import { scoreBand } from '#charts'
import { scoreFigures } from '#reports'
import type { Html } from '../html.ts'
import { listedCell, shortCell } from '../lists/listed-table.ts'

export const scoreHead = ['Score assuré', 'Possible', 'Connu', 'Niveau'] as const

/** The cells under `scoreHead`, or one cell that says why there is no score. `beside`: content under the level. */
export function scoreCells(score: Score, beside: Html = html``): Html {
  const figures = scoreFigures(score)
  if (!figures.scored) return listedCell('Score', figures.words, scoreHead.length)
  const [sure, possible, known, level] = scoreHead
  return html`${shortCell(sure, figures.floor)}${shortCell(possible, figures.ceiling)}${shortCell(known, figures.completeness)}
${listedCell(level, html`${levelText(figures)}${beside}`)}`
}

const bandName = 'De 0 à 100'
export const bandHead = [...scoreHead, bandName]

/** The cells of a score with its band, which is hatched from end to end where nothing is known. */
export function bandCells(score: Score, beside?: Html): Html {
  return html`${scoreCells(score, beside)}${listedCell(bandName, score.scored ? scoreBand(score) : '')}`
}

function levelText({ level, levelName }: { readonly level: number; readonly levelName: string }): string {
  return `${level} – ${levelName}`
}
