import { html } from 'hono/html'
import { compareDiagnoses, type FolderEntry, type Score, type ThemeComparison } from '#assessment'
import { bandChart } from '#charts'
import { countWords } from '#messages'
import { scoreAxis, scoreFigures } from '#reports'
import type { Html } from '../ui/html.ts'
import { type TableRow, tableView } from '../ui/lists/table.ts'

/** The submission day of each result, with the time where two results share a day. */
export type DayLabels = ReadonlyMap<FolderEntry, string>

type Compared = readonly [FolderEntry, FolderEntry]

/** Two results of one questionnaire, the earlier first: a table, and for each theme a chart of the figures. */
export function comparisonView([before, after]: Compared, days: DayLabels): Html {
  const [earlier, later] = [days.get(before) ?? '', days.get(after) ?? '']
  const rows = compareDiagnoses(before.diagnosis, after.diagnosis)
  return html`<section aria-labelledby="comparaison"><h2 id="comparaison">Du ${earlier} au ${later}</h2>
${otherVersions([before, after])}
${tableView({
  caption: 'Score assuré par thème, et score possible quand des réponses manquent',
  head: ['Thème', earlier, later, 'Évolution du score assuré'],
  rows: rows.map(comparisonRow),
})}
<div class="pairs">${rows.map((row) => pairOfBands(row, earlier, later))}</div></section>`
}

function otherVersions([before, after]: Compared): Html {
  const [one, other] = [before.assessment.questionnaireVersion, after.assessment.questionnaireVersion]
  if (one === other) return html``
  return html`<p class="notice">Le questionnaire a changé entre ces deux dates (version ${one}, puis ${other})&nbsp;: une partie de
l’évolution peut venir des questions elles-mêmes.</p>`
}

function comparisonRow(row: ThemeComparison): TableRow {
  return [titleOf(row), figures(row.before), figures(row.after), changeText(row)]
}

function titleOf({ id, title }: ThemeComparison): string {
  return id === '' ? 'Ensemble' : title
}

function figures(score: Score | undefined): Html {
  if (!score) return html`Pas dans cette version`
  const shown = scoreFigures(score)
  if (!shown.scored) return html`${shown.words}`
  const { floor, ceiling } = shown
  return html`${floor}${floor === ceiling ? '' : html` <span class="hint">possible ${ceiling}</span>`}`
}

function changeText({ changePoints }: ThemeComparison): string {
  if (changePoints === undefined) return 'Non comparable'
  if (changePoints === 0) return 'Stable'
  return `${changePoints > 0 ? '+' : '−'}${countWords(Math.abs(changePoints), 'point')}`
}

function pairOfBands(row: ThemeComparison, earlier: string, later: string): Html {
  const axes = [
    ...(row.before ? [scoreAxis(earlier, row.before)] : []),
    ...(row.after ? [scoreAxis(later, row.after)] : []),
  ]
  return html`<figure><figcaption>${titleOf(row)}</figcaption>${bandChart({ title: titleOf(row), axes })}</figure>`
}
