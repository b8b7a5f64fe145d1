import { html } from 'hono/html'
import type { Imported, ImportedSeries } from '#indicators'
import { calendarDayWords, seriesChangeWords, seriesRows } from '#messages'
import type { Html } from '../../ui/html.ts'
import { tableView } from '../../ui/lists/table.ts'
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

function seriesView({ territoryNames }: Imported, series: ImportedSeries): Html {
  const hasShares = series.shares.size > 0
  return html`${tableView({
    caption: `${series.indicator}, au ${calendarDayWords(series.day)}`,
    head: ['Territoire', 'Valeur', ...(hasShares ? ['Part de l’ensemble'] : [])],
    rows: seriesRows(series, territoryNames).map(({ title, value, share }) => [
      title,
      value,
      ...(hasShares ? [share] : []),
    ]),
  })}<p class="hint">Source\u00A0: ${series.source}. Ces chiffres ne sont pas calculés par Cap CaRE.</p>`
}
