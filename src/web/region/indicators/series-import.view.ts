import { html } from 'hono/html'
import { type OpenedSeriesImport, type SeriesReport, seriesHeadings, writtenSeries } from '#indicators'
import type { Issue } from '#kernel'
import { calendarDayWords, countWords, seriesTerritoryWords, seriesValueWords } from '#messages'
import { paths } from '../../paths.ts'
import { areaField } from '../../ui/forms/choice-fields.ts'
import { faultOf, faultSummary, field, stateOf, titleWith } from '../../ui/forms/fields.ts'
import type { Html } from '../../ui/html.ts'
import { issueTable, longTableView } from '../../ui/lists/table.ts'
import type { Page } from '../../ui/page/layout.ts'
import { keptSeriesView } from './series-kept.view.ts'

/** The name and id of each field. */
export const seriesFields = { source: 'source', file: 'fichier', text: 'lignes' } as const
const fieldNames: readonly string[] = Object.values(seriesFields)
const fileHint = 'Le tableau enregistré en CSV, avec les cinq colonnes ci-dessus.'
/** In characters. */
const longestSource = 200

interface Typed {
  readonly source: string
  readonly text: string
  /** Those of a field stand beside it; the others name a line of the file. */
  readonly issues: readonly Issue[]
}

const nothingTyped: Typed = { source: '', text: '', issues: [] }

/** The form that takes figures from elsewhere: they are checked before anything is written. */
export function seriesImportView(opened: OpenedSeriesImport, typed: Typed = nothingTyped): Page {
  const { region, territories } = opened
  const { source, text, issues } = typed
  const ofFields = issues.filter(({ path }) => fieldNames.includes(path))
  const ofLines = issues.filter(({ path }) => !fieldNames.includes(path))
  return {
    title: titleWith(issues, `Importer des chiffres – ${region.name}`),
    wide: true,
    body: html`<p class="eyebrow"><a href="${paths.region(region.code)}">Plateforme de pilotage SSI</a></p>
<h1>Importer des chiffres</h1>
<p class="lead">Des chiffres que Cap CaRE ne calcule pas, par exemple ceux d’un bilan de la région. Ils s’affichent à côté des autres, avec leur source.</p>
${faultSummary(ofFields)}
${ofLines.length > 0 ? html`<h2>À corriger</h2><p>Rien n’a été écrit.</p>${issueTable(countWords(ofLines.length, 'point à corriger', 'points à corriger'), ofLines)}` : ''}
<h2>Le tableau</h2>
<p>Une ligne par chiffre, avec ces colonnes&nbsp;: ${seriesHeadings.split(';').map((name, place) => html`${place > 0 ? ', ' : ''}<code>${name}</code>`)}. Un point-virgule les sépare.</p>
<ul><li>Territoire vide&nbsp;: le chiffre vaut pour toute la région. ${territoriesWords(territories)}</li>
<li>Dénominateur vide&nbsp;: le chiffre est un compte, et non une part.</li>
<li>Une ligne du même indicateur, du même territoire et du même jour remplace celle qui est déjà importée.</li></ul>
<form method="post" action="${paths.seriesCheck(region.code)}" enctype="multipart/form-data">
${field(ofFields, { name: seriesFields.source, label: 'D’où viennent ces chiffres', value: source, autocomplete: 'off', maxlength: longestSource, hint: 'Par exemple\u00A0: «\u00A0CRNS du 1er\u00A0février\u00A02026\u00A0».' })}
<label for="${seriesFields.file}">Fichier CSV (500&nbsp;ko au plus)</label>
${faultOf(ofFields, seriesFields.file)}
<input type="file" id="${seriesFields.file}" name="${seriesFields.file}" accept=".csv,text/csv" ${stateOf(ofFields, seriesFields.file, fileHint)}>
<p class="hint" id="${seriesFields.file}-aide">${fileHint}</p>
${areaField(ofFields, { name: seriesFields.text, label: 'Ou les lignes, collées', value: text, hint: 'Avec la ligne des colonnes en tête.', maxlength: 100_000, rows: 6 })}
<p class="actions"><button type="submit">Vérifier les chiffres</button></p></form>
${keptSeriesView(opened)}`,
  }
}

function territoriesWords(territories: OpenedSeriesImport['territories']): string {
  if (territories.length === 0) return 'Cette région n’a encore aucun territoire.'
  return `Sinon, l’un de ses territoires\u00A0: ${territories.map(({ name }) => name).join(', ')}.`
}

/** What an import would write, line by line, before anything is. */
export function seriesCheckView(opened: OpenedSeriesImport, report: SeriesReport, source: string): Page {
  const { region } = opened
  const { points, replaced } = report
  const names = new Map(report.territories.map(({ id, name }) => [id, name]))
  const former = new Map(replaced.map((point) => [keyOf(point), point]))
  return {
    title: `Ce que l’import écrirait – ${region.name}`,
    wide: true,
    body: html`<p class="eyebrow"><a href="${paths.seriesImport(region.code)}">Importer des chiffres</a></p>
<h1>Ce que l’import écrirait</h1>
<p class="lead">${region.name}. Rien n’est encore écrit.</p>
<p>${countWords(points.length, 'chiffre lu', 'chiffres lus')}. ${replaced.length === 0 ? 'Aucun ne remplace un chiffre déjà importé.' : html`${countWords(replaced.length, 'chiffre en remplace un autre, déjà importé', 'chiffres en remplacent d’autres, déjà importés')}.`} Source affichée&nbsp;: ${source}.</p>
${longTableView(
  {
    caption: 'Les chiffres lus',
    head: ['Indicateur', 'Territoire', 'Date', 'Valeur', ...(replaced.length > 0 ? ['Remplace'] : [])],
  },
  points,
  (point) => [
    point.indicator,
    seriesTerritoryWords(names, point.territory),
    calendarDayWords(point.day),
    seriesValueWords(point),
    ...(replaced.length > 0 ? [formerWords(former.get(keyOf(point)))] : []),
  ],
)}
${points.length === 0 ? html`<p>Le tableau ne contient aucune ligne.</p>` : confirmation(report, source)}`,
  }
}

function keyOf({ indicator, territory, day }: SeriesReport['points'][number]): string {
  return JSON.stringify([indicator, territory, day])
}

function formerWords(former: SeriesReport['replaced'][number] | undefined): string {
  return former ? `${seriesValueWords(former)} (${former.source})` : ''
}

function confirmation({ region, points, territories }: SeriesReport, source: string): Html {
  return html`<form method="post" action="${paths.seriesImport(region)}">
<input type="hidden" name="${seriesFields.source}" value="${source}">
<input type="hidden" name="${seriesFields.text}" value="${writtenSeries(points, territories)}">
<p class="actions"><button type="submit">Importer ces chiffres</button> <a href="${paths.seriesImport(region)}">Ne rien importer</a></p></form>`
}
