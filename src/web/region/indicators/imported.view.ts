import { html } from 'hono/html'
import type { Imported, ImportedPoint, ImportedSeries } from '#indicators'
import {
  calendarDayWords,
  numberWords,
  seriesChangeWords,
  seriesTerritoryWords,
  seriesValueBesideShare,
  seriesValueWords,
} from '#messages'
import type { Html } from '../../ui/html.ts'
import { type TableRow, tableView } from '../../ui/lists/table.ts'
import { seriesChangesTable } from './series-changes.view.ts'

/** Figures that the region imported from elsewhere, each with its day and its source. */
export function importedView(imported: Imported): Html {
  const { series, changes } = imported
  if (series.length === 0 && changes.length === 0) return html``
  return html`<h2>Chiffres venus d’ailleurs</h2>${series.map((each) => seriesView(imported, each))}${changesView(imported)}`
}

/** A report that was printed before says something else: the page tells what has changed. */
function changesView({ changes, territoryNames }: Imported): Html {
  if (changes.length === 0) return html``
  return seriesChangesTable(changes, {
    caption: 'Chiffres retirés ou remplacés depuis',
    names: territoryNames,
    done: seriesChangeWords,
  })
}

function seriesView(
  { territoryNames }: Imported,
  { indicator, day, source, points, total, shares }: ImportedSeries,
): Html {
  const row = (point: ImportedPoint): TableRow => {
    const share = shares.get(point.territory)
    const name = seriesTerritoryWords(territoryNames, point.territory)
    if (shares.size === 0) return [name, seriesValueWords(point)]
    return share === undefined
      ? [name, seriesValueWords(point), '']
      : [name, seriesValueBesideShare(point), `${share}\u00A0%`]
  }
  const sum: TableRow = ['Ensemble des territoires', numberWords(total ?? 0), '100\u00A0%']
  return html`${tableView({
    caption: `${indicator}, au ${calendarDayWords(day)}`,
    head: ['Territoire', 'Valeur', ...(shares.size > 0 ? ['Part de l’ensemble'] : [])],
    rows: [...points.map(row), ...(total && shares.size > 0 ? [sum] : [])],
  })}<p class="hint">Source\u00A0: ${source}. Ces chiffres ne sont pas calculés par Cap CaRE.</p>`
}
