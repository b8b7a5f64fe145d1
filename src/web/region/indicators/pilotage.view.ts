import { html } from 'hono/html'
import {
  countsEntities,
  cutNames,
  type IndicatorFigures,
  type IndicatorName,
  keyOf,
  type RegionIndicators,
} from '#indicators'
import {
  calendarDayWords,
  countWords,
  cutLineWords,
  figureUnknownWords,
  figureValueWords,
  followedWords,
  indicatorCutWords,
  indicatorSections,
  indicatorTitle,
  indicatorWords,
  movementWords,
  nothingOpenWords,
  overlapWords,
  periodDayWords,
} from '#messages'
import { paths } from '../../paths.ts'
import type { Html } from '../../ui/html.ts'
import { foldedSection } from '../../ui/lists/folded.ts'
import { listedCell, listedRow, listedTable } from '../../ui/lists/listed-table.ts'
import { tableView } from '../../ui/lists/table.ts'
import type { Page } from '../../ui/page/layout.ts'
import { yearToComeWords } from '../year-to-come.ts'
import { callsView } from './calls.view.ts'
import { importedView } from './imported.view.ts'
import { indicatorFilterForm, indicatorFilterWords } from './indicator-filters.view.ts'
import { addressOf, indicatorCuts } from './indicator-query.ts'
import { picturesView } from './pictures.view.ts'

export interface ShownIndicators extends RegionIndicators {
  /** Whether the address says how to cut: the cut is then open. */
  readonly isCutAsked: boolean
}

export function pilotageView(shown: ShownIndicators): Page {
  const { region, period, today } = shown
  const at = paths.region(region.code)
  const form = indicatorFilterForm(shown, at, {
    par: indicatorCuts[shown.cut],
  })
  return {
    title: `Pilotage SSI – ${region.name}`,
    wide: true,
    body: html`<h1>Plateforme de pilotage SSI</h1>
<p class="lead">${[...followedWords(shown), ...indicatorFilterWords(shown)].join(' – ')}. Situation au ${calendarDayWords(period?.day ?? today)}.</p>
${period ? content(shown, form) : html`<p>${yearToComeWords(shown)}</p>${form}`}`,
  }
}

function content(shown: ShownIndicators, form: Html): Html {
  const { region, structures, unclassified, unplaced, filter } = shown
  if (structures === 0) {
    return html`<p>${indicatorFilterWords(shown).length > 0 ? 'Aucune structure ouverte ne correspond à ces filtres.' : nothingOpenWords(shown.choices)}</p>${form}`
  }
  return html`${callsView(shown)}
${form}
<p>${countWords(structures, 'structure ouverte', 'structures ouvertes')} dans ces chiffres.
${unplaced > 0 && filter.territory === undefined ? html`${countWords(unplaced, 'structure n’a', 'structures n’ont')} pas de territoire&nbsp;: ${unplaced < 2 ? 'elle est comptée' : 'elles sont comptées'} à part.` : ''}
${unclassified > 0 ? html`${countWords(unclassified, 'structure')} sans type connu dans le répertoire FINESS.` : ''}</p>
${indicatorSections.map(([title, names]) => section(shown, title, names))}
<p><a href="${paths.missed(region.code)}${addressOf(shown)}">Les questions les plus manquées</a> – <a href="${paths.results(region.code)}">Les résultats transmis, et votre avis sur chacun</a></p>
${picturesView(shown)}
<p><a href="${paths.evolution(region.code)}${addressOf(shown)}">Ces chiffres sur quatre ans</a></p>
${cutSection(shown)}
${importedView(shown.imported)}
<h2>Télécharger</h2>
<ul><li><a href="${paths.regionReport(shown.region.code)}${annual(shown)}" download>Rapport, édition interne (PDF)</a> <span class="hint">Tous les chiffres et les premiers noms de chaque liste. À garder pour vous.</span></li>
${shown.isWhole ? html`<li><a href="${paths.regionDiffusable(shown.region.code)}${annual(shown)}" download>Rapport, édition diffusable (PDF)</a> <span class="hint">La participation, et les scores que la comparaison a publiés. Aucune structure n’est nommée.</span></li>` : ''}
<li>Ces chiffres, avec leurs définitions&nbsp;: <a href="${file(shown, 'xlsx')}">classeur (XLSX)</a>, <a href="${file(shown, 'csv')}">CSV</a></li>
<li><a href="${paths.batch(shown.region.code)}">Le rapport de chaque structure</a>, tous dans un fichier ZIP</li>
<li>Une ligne par structure, avec la valeur de chaque indicateur et les définitions&nbsp;: <a href="${paths.regionExport(shown.region.code, 'xlsx')}${addressOf(shown)}">classeur (XLSX)</a>, <a href="${paths.regionExport(shown.region.code, 'csv')}${addressOf(shown)}">CSV</a></li>
<li>Chaque chiffre souligné ouvre sa liste, qui se télécharge aussi.</li></ul>
${shown.isWhole ? html`<p><a href="${paths.seriesImport(region.code)}">Importer des chiffres venus d’ailleurs</a></p>` : ''}
${definitions(shown)}`
}

function annual({ year }: RegionIndicators): string {
  return addressOf({ year, filter: {} })
}

function file(shown: RegionIndicators, ending: string): string {
  return `${paths.indicatorsFile(shown.region.code, ending)}${addressOf(shown, { par: indicatorCuts[shown.cut] })}`
}

function section(shown: RegionIndicators, title: string, names: readonly IndicatorName[]): Html {
  const rows = shown.figures.filter(({ indicator }) => names.includes(indicator.name))
  if (rows.length === 0) return html``
  const day = periodDayWords(shown)
  return html`<section class="aligned"><h2>${title}</h2>${listedTable({
    caption: `${title}, en chiffres`,
    head: ['Indicateur', day, 'Depuis un an'],
    rows: rows.map((each) =>
      listedRow(indicatorTitle(each.indicator, shown.programme), [
        listedCell(day, html`${valueLink(shown, each)}${unknownHint(each)}`),
        listedCell('Depuis un an', movementWords(each.indicator, each.now, each.before)),
      ]),
    ),
  })}</section>`
}

/** What nobody knows is neither done nor missed: it stands beside the share. */
function unknownHint({ indicator, now }: IndicatorFigures): Html {
  const words = figureUnknownWords(indicator, now)
  return words ? html`<br><span class="hint">${words}</span>` : html``
}

/** A figure leads to its list, where there is one. */
function valueLink(shown: RegionIndicators, { indicator, now }: IndicatorFigures): Html | string {
  const words = figureValueWords(indicator, now)
  if (indicator.sight !== 'named' || now.units === 0) return words
  return html`<a href="${paths.indicator(shown.region.code, keyOf(indicator))}${addressOf(shown)}">${words}</a>`
}

function cutSection(shown: ShownIndicators): Html {
  const { region, rows, cut, figures, programme } = shown
  const at = paths.region(region.code)
  const link = (name: (typeof cutNames)[number]) =>
    name === cut
      ? html`<span aria-current="true">${indicatorCutWords[name]}</span>`
      : html`<a href="${at}${addressOf(shown, { par: indicatorCuts[name] })}#repartition">${indicatorCutWords[name]}</a>`
  const cell = (each: IndicatorFigures, place: number) => {
    const [figure, filter] = [each.cut[place], rows[place]]
    if (!figure || !filter) return ''
    const words = figureValueWords(each.indicator, figure)
    const isListed = each.indicator.sight === 'named' && figure.units > 0
    const href = `${paths.indicator(region.code, keyOf(each.indicator))}${addressOf({ ...shown, filter })}`
    return isListed ? html`<a href="${href}">${words}</a>` : words
  }
  const columns = rows.map((filter) => cutLineWords(cut, filter, shown.choices))
  const overlap = overlapWords(cut, { countsEntities: countsEntities(figures), unclassified: shown.unclassified })
  const content = html`<nav class="contents" aria-label="Répartir les chiffres"><ul><li>Répartir par&nbsp;:</li>${cutNames.map((name) => html`<li>${link(name)}</li>`)}</ul></nav>
${
  rows.length === 0
    ? html`<p>Rien à répartir par ${indicatorCutWords[cut].toLowerCase()}.</p>`
    : html`${overlap ? html`<p class="hint">${overlap}</p>` : ''}${tableView({
        caption: `Indicateurs par ${indicatorCutWords[cut].toLowerCase()}`,
        head: ['Indicateur', ...columns],
        rows: figures.map((each) => [
          indicatorTitle(each.indicator, programme),
          ...rows.map((_, place) => cell(each, place)),
        ]),
        short: columns,
      })}`
}`
  return foldedSection('repartition', 'Répartition', content, shown.isCutAsked)
}

function definitions({ figures }: RegionIndicators): Html {
  const names = [...new Set(figures.map(({ indicator }) => indicator.name))]
  return html`<details class="folded"><summary>Définition de chaque indicateur</summary><dl>${names.map((name) => {
    const { title, definition, numerator, denominator, source } = indicatorWords[name]
    return html`<dt>${title}</dt><dd>${definition}<br>Numérateur&nbsp;: ${numerator}. Dénominateur&nbsp;: ${denominator}. Source&nbsp;: ${source}.</dd>`
  })}</dl></details>`
}
