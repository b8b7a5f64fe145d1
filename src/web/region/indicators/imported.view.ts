import { html } from 'hono/html'
import type { Imported, ImportedPoint, ImportedSeries } from '#indicators'
import { calendarDayWords, numberWords, shareWords } from '#messages'
import type { Html } from '../../ui/html.ts'
import { type TableRow, tableView } from '../../ui/lists/table.ts'

/** Figures that the region imported from elsewhere, each with its day and its source. */
export function importedView(imported: Imported): Html {
  if (imported.series.length === 0) return html``
  return html`<h2>Chiffres venus d’ailleurs</h2>${imported.series.map((series) => seriesView(imported, series))}`
}

function seriesView(
  { territoryNames }: Imported,
  { indicator, day, source, points, total, shares }: ImportedSeries,
): Html {
  const name = ({ territory }: ImportedPoint) =>
    territory === '' ? 'Région' : (territoryNames.get(territory) ?? 'Territoire supprimé')
  const row = (point: ImportedPoint): TableRow => {
    const share = shares.get(point.territory)
    return [name(point), valueWords(point), share === undefined ? '' : `${share}\u00A0%`]
  }
  const sum: TableRow = ['Ensemble des territoires', numberWords(total ?? 0), '100\u00A0%']
  return html`${tableView({
    caption: `${indicator}, au ${calendarDayWords(day)}`,
    head: ['Territoire', 'Valeur', 'Part de l’ensemble'],
    rows: [...points.map(row), ...(total ? [sum] : [])],
  })}<p class="hint">Source\u00A0: ${source}. Ces chiffres ne sont pas calculés par Cap CaRE.</p>`
}

function valueWords({ numerator, denominator }: ImportedPoint): string {
  return denominator === null ? numberWords(numerator) : shareWords(numerator, denominator)
}
