import { html } from 'hono/html'
import type { KeptSeries, OpenedSeriesImport, Removal } from '#indicators'
import { calendarDayWords, numberWords, seriesDeedWords } from '#messages'
import { paths } from '../../paths.ts'
import type { Html } from '../../ui/html.ts'
import { foldedSection } from '../../ui/lists/folded.ts'
import { longTableView } from '../../ui/lists/table.ts'
import { seriesChangesTable } from './series-changes.view.ts'
import { makerWords, wholeRegion } from './series-words.ts'

/** What was imported, with what removes it, then what was replaced or removed. */
export function keptSeriesView(opened: OpenedSeriesImport): Html {
  const { region, kept } = opened
  if (kept.length === 0) return html`${changesView(opened)}`
  return html`<h2>Les chiffres importés</h2>
${longTableView(
  {
    caption: 'Par indicateur, le dernier jour d’abord',
    head: ['Indicateur', 'Jour', 'Chiffres', 'Importé', 'Retirer'],
  },
  kept,
  (series) => [
    series.indicator,
    calendarDayWords(series.day),
    numberWords(series.points.length),
    makerWords(opened, series.importedAt, series.importedBy),
    removalLink(region.code, series),
  ],
)}
${changesView(opened)}`
}

function removalLink(region: string, { indicator, day }: KeptSeries): Html {
  return html`<a href="${removalAddress(region, { indicator, day })}" aria-label="Retirer ${indicator}, au ${calendarDayWords(day)}">Retirer</a>`
}

export function removalAddress(region: string, { indicator, day, territory }: Removal): string {
  const said = new URLSearchParams({
    indicateur: indicator,
    jour: day,
    ...(territory === undefined ? {} : { territoire: territory || wholeRegion }),
  })
  return `${paths.seriesRemoval(region)}?${said}`
}

function changesView(opened: OpenedSeriesImport): Html {
  const { changes, territories } = opened
  if (changes.length === 0) return html``
  const names = new Map(territories.map(({ id, name }) => [id, name]))
  const content = seriesChangesTable(changes, {
    caption: 'Les derniers changements d’abord',
    names,
    done: ({ change, changedAt, changedBy }) =>
      `${seriesDeedWords[change]} le ${makerWords(opened, changedAt, changedBy)}`,
  })
  return foldedSection('changements', 'Chiffres remplacés ou retirés', content, false)
}
