import { html } from 'hono/html'
import { type IndicatorList, keyOf, type ListedUnit, listedStates } from '#indicators'
import {
  calendarDayWords,
  countWords,
  figureUnknownWords,
  figureValueWords,
  followedWords,
  indicatorTitle,
  indicatorUnitWords,
  indicatorWords,
  listedStateWords,
  numberWords,
} from '#messages'
import { paths } from '../../paths.ts'
import type { Html } from '../../ui/html.ts'
import { listedTable } from '../../ui/lists/listed-table.ts'
import { pagination } from '../../ui/lists/pagination.ts'
import { finessHeading } from '../../ui/lists/table-heading.ts'
import type { Page } from '../../ui/page/layout.ts'
import { listLine } from '../list-line.view.ts'
import { yearToComeWords } from '../year-to-come.ts'
import { indicatorFilterForm, indicatorFilterWords } from './indicator-filters.view.ts'
import { unitColumns, unitRow } from './indicator-list-rows.ts'
import { addressOf, listedStateParameters } from './indicator-query.ts'

export function indicatorListView(list: IndicatorList): Page {
  const { region, indicator, programme, period, year, figure, state, search, filter } = list
  const title = indicatorTitle(indicator, programme)
  const at = paths.indicator(region.code, keyOf(indicator))
  const asked = { etat: listedStateParameters[state], q: search || undefined }
  const { definition, numerator, denominator, source } = indicatorWords[indicator.name]
  const toCome = yearToComeWords(list)
  return {
    title: `${title} – ${region.name}`,
    wide: true,
    body: html`<p class="eyebrow"><a href="${paths.region(region.code)}${addressOf({ year, filter })}">Plateforme de pilotage SSI</a></p>
<h1>${title}</h1>
<p class="lead">${toCome ? '' : `${[figureValueWords(indicator, figure), figureUnknownWords(indicator, figure)].filter(Boolean).join(', ')}. `}${[...followedWords(list), ...indicatorFilterWords(list)].join(' – ')}${period ? `, au ${calendarDayWords(period.day)}` : ''}.</p>
<p>${definition}</p>
<p class="hint">Numérateur&nbsp;: ${numerator}. Dénominateur&nbsp;: ${denominator}. Source&nbsp;: ${source}.
Chaque lecture et chaque téléchargement de cette liste sont inscrits au journal.</p>
${indicatorFilterForm(list, at, { etat: asked.etat, ...(search ? { q: search } : {}) })}
${toCome ? html`<p>${toCome}</p>` : content(list, at, asked)}`,
  }
}

type Asked = Readonly<Record<string, string | undefined>>

function content(list: IndicatorList, at: string, asked: Asked): Html {
  return html`${states(list, at)}
${searchForm(list, at)}
${list.list.total === 0 ? html`<p>Cette liste est vide.</p>` : table(list)}
${pagination(list.list, (page) => `${at}${addressOf(list, { ...asked, page: String(page) })}`)}
<p>Télécharger cette liste&nbsp;: <a href="${file(list, 'xlsx', asked)}">classeur (XLSX)</a>, <a href="${file(list, 'csv', asked)}">CSV</a></p>`
}

function file(list: IndicatorList, ending: string, asked: Asked): string {
  return `${paths.indicatorFile(list.region.code, keyOf(list.indicator), ending)}${addressOf(list, asked)}`
}

function states(list: IndicatorList, at: string): Html {
  return html`<nav class="contents" aria-label="Choisir les lignes"><ul>${listedStates.map((state) =>
    state === list.state
      ? html`<li><span aria-current="true">${listedStateWords[state]}</span></li>`
      : html`<li><a href="${at}${addressOf(list, { etat: listedStateParameters[state] })}">${listedStateWords[state]}</a></li>`,
  )}</ul></nav>`
}

function searchForm(list: IndicatorList, at: string): Html {
  const kept = new URLSearchParams(addressOf(list, { etat: listedStateParameters[list.state] }))
  return html`<search><form method="get" action="${at}">
${[...kept].map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
<label for="q">Chercher un nom, une commune ou un numéro</label>
<input id="q" name="q" type="search" value="${list.search}">
<p class="actions"><button type="submit" class="secondary">Chercher</button></p></form></search>`
}

/** On a page, the columns of the file are put together where two of them read as one. */
const shownColumns = {
  Nom: 'Établissements',
  Commune: 'Département',
  Territoire: 'Type',
  Valeur: undefined,
  'Un an avant': undefined,
  Référents: undefined,
} as const

function table(list: IndicatorList): Html {
  const [, many] = indicatorUnitWords[list.indicator.unit === 'legal-entity' ? 'legal-entity' : 'structure']
  return html`<p>${countWords(list.list.total, 'ligne')}${list.list.pages > 1 ? `\u00A0; page ${numberWords(list.list.page)}` : ''}.</p>${listedTable(
    {
      caption: `${many[0]?.toUpperCase()}${many.slice(1)} derrière ce chiffre`,
      head: [finessHeading, ...Object.keys(shownColumns)],
      rows: list.list.items.map((unit) => row(list, unit)),
    },
  )}`
}

function row(list: IndicatorList, unit: ListedUnit): Html {
  const texts = unitRow(list, unit)
  const textOf = (column: string) => texts[unitColumns.findIndex(({ name }) => name === column)] ?? ''
  return listLine({ finess: unit.finess, name: nameLink(unit), textOf }, shownColumns)
}

function nameLink({ name, sites }: ListedUnit): Html | string {
  const [site] = sites
  return site ? html`<a href="${paths.structure(site.finess)}">${name}</a>` : name
}
