import { html } from 'hono/html'
import { longestSearch } from '#exercises'
import { calendarDayWords, countWords, followedWords, numberWords, resultFilterWords } from '#messages'
import type { Catalogue } from '#questionnaires'
import { type ListedResult, type ResultFilter, type ResultList, resultFilters } from '#result-reviews'
import { paths } from '../../paths.ts'
import type { Html } from '../../ui/html.ts'
import { activeFilters } from '../../ui/lists/active-filters.view.ts'
import { listedTable } from '../../ui/lists/listed-table.ts'
import { pagination } from '../../ui/lists/pagination.ts'
import { finessHeading } from '../../ui/lists/table-heading.ts'
import type { Page } from '../../ui/page/layout.ts'
import { listLine } from '../list-line.view.ts'
import { kindSelect, placeFilterWords, placeSelects } from '../place-filters.view.ts'
import { placeParameters, queryWith } from '../region-query.ts'
import { resultColumns } from './result-columns.ts'

/** The words of an address. */
export const resultFilterParameters = {
  'a-lire': 'waiting',
  tous: 'all',
  'jamais-lus': 'unread',
  vus: 'seen',
  question: 'question',
  reponse: 'answered',
  acceptes: 'accepted',
} as const satisfies Record<string, ResultFilter>

const wordOf = (shown: ResultFilter) =>
  Object.entries(resultFilterParameters).find(([, each]) => each === shown)?.[0] ?? ''

export function resultsView(shown: ResultList, catalogue: Catalogue): Page {
  const { region, list, choices, filter } = shown
  const at = paths.results(region.code)
  const asked = { etat: wordOf(shown.shown), recherche: shown.search }
  const file = (ending: string) => `${paths.resultsFile(region.code, ending)}${addressOf(shown, asked)}`
  const words = placeFilterWords({ filter, choices }).filter(Boolean)
  return {
    title: `Résultats transmis – ${region.name}`,
    wide: true,
    body: html`<p class="eyebrow"><a href="${paths.region(region.code)}">Plateforme de pilotage SSI</a></p>
<h1>Résultats transmis</h1>
<p class="lead">${[...followedWords(shown), ...words].join(' – ')}.</p>
<p>Le dernier résultat de chaque structure à chaque questionnaire, et l’avis de la région. Le plus ancien vient d’abord.</p>
<p class="hint">Chaque lecture et chaque téléchargement de cette liste sont inscrits au journal.</p>
${filterForm(shown, words)}
${standings(shown)}
${list.total === 0 ? html`<p>${shown.search ? 'Aucun résultat ne correspond à cette recherche.' : 'Aucun résultat ici.'}</p>` : table(shown, catalogue)}
${pagination(list, (page) => `${at}${addressOf(shown, { ...asked, page: String(page) })}`)}
<p>Télécharger cette liste&nbsp;: <a href="${file('xlsx')}">classeur (XLSX)</a>, <a href="${file('csv')}">CSV</a></p>`,
  }
}

function addressOf({ filter }: ResultList, more: Readonly<Record<string, string | undefined>>): string {
  return queryWith({ ...placeParameters(filter), ...more })
}

function standings(shown: ResultList): Html {
  const at = paths.results(shown.region.code)
  return html`<nav class="contents" aria-label="Choisir les résultats"><ul>${resultFilters.map((each) => {
    const words = html`${resultFilterWords[each]} (${numberWords(shown.counts[each])})`
    return each === shown.shown
      ? html`<li><span aria-current="true">${words}</span></li>`
      : html`<li><a href="${at}${addressOf(shown, { etat: wordOf(each), recherche: shown.search })}">${words}</a></li>`
  })}</ul></nav>`
}

function filterForm(shown: ResultList, words: readonly string[]): Html {
  const { region, filter, choices, search } = shown
  const at = paths.results(region.code)
  const whole = `${at}${queryWith({ etat: wordOf(shown.shown) })}`
  const active = search ? [...words, `«\u00A0${search}\u00A0»`] : words
  return html`${activeFilters(active, { href: whole, label: 'Voir sans filtre' })}<search><form method="get" action="${at}">
<input type="hidden" name="etat" value="${wordOf(shown.shown)}">
<label for="recherche">Nom, commune ou numéro FINESS</label>
<div class="field-with-button"><input id="recherche" name="recherche" type="search" value="${search}" maxlength="${longestSearch}" autocomplete="off">
<button type="submit" class="secondary">Chercher</button></div>
<details class="folded"${words.length > 0 ? html` open` : ''}><summary>Filtrer</summary>
<div class="filters">
${placeSelects({ filter, choices })}
${kindSelect(filter)}
</div>
<p class="actions"><button type="submit" class="secondary">Afficher</button></p>
</details></form></search>`
}

/** On a page, the columns of the file are put together where two of them read as one. */
const shownColumns = {
  Nom: 'Commune',
  Territoire: 'Type',
  Questionnaire: 'Transmis le',
  'Score assuré': undefined,
  'Avis de la région': 'Avis du',
  Certitude: undefined,
} as const

/** Days are digits in files, which are sorted by them, and words on a page. */
const dayColumns: readonly string[] = ['Transmis le', 'Avis du']

function table(shown: ResultList, catalogue: Catalogue): Html {
  const { items, total } = shown.list
  return listedTable({
    caption: `${countWords(total, 'résultat', 'résultats')}, ${resultFilterWords[shown.shown].toLowerCase()}`,
    head: [finessHeading, ...Object.keys(shownColumns)],
    rows: items.map((result) => row(shown, result, catalogue)),
  })
}

function row(shown: ResultList, result: ListedResult, catalogue: Catalogue): Html {
  const { finess, id, structure } = result
  const textOf = (column: string) => {
    const text = resultColumns.find(({ name }) => name === column)?.text(result, shown, catalogue) ?? ''
    return dayColumns.includes(column) && text ? calendarDayWords(text) : text
  }
  const at = paths.result(paths.assessment(paths.structure(finess), id))
  const name = html`<a href="${at}#avis-region">${structure.name}</a>`
  return listLine({ finess, name, textOf }, shownColumns)
}
