import { html } from 'hono/html'
import type { FigureList, ListedUnit } from '#exercises'
import { frenchSpaces, pageOf } from '#kernel'
import {
  calendarDayWords,
  countWords,
  figureWords,
  followedWords,
  kindTitles,
  numberWords,
  shareWords,
} from '#messages'
import { paths } from '../paths.ts'
import type { Html } from '../ui/html.ts'
import { listedTable } from '../ui/lists/listed-table.ts'
import { pagination } from '../ui/lists/pagination.ts'
import { finessHeading } from '../ui/lists/table-heading.ts'
import type { Page } from '../ui/page/layout.ts'
import { filterForm, filterWords } from './filters.view.ts'
import { listLine } from './list-line.view.ts'
import { listColumns, listRows } from './list-rows.ts'
import { figureParameters, queryOf } from './region-query.ts'
import { reminderSection } from './reminder.view.ts'
import { silentWords } from './silent-words.ts'
import { yearToComeWords } from './year-to-come.ts'

export function listView(list: FigureList, wanted: number): Page {
  const { region, question, figure, units, total, expected, filter, search } = list
  const kind = filter.kind ?? 'ES'
  const toCome = yearToComeWords(question)
  const title = `${figureWords[figure]}, ${kind} ${question.year}`
  const asked = { etat: figureParameters[figure] }
  const kept = { ...asked, recherche: search }
  const { items, page, pages } = pageOf(units, wanted)
  const address = (number: number) =>
    `${paths.regionList(region.code)}${queryOf(list, { ...kept, page: String(number) })}`
  const file = (ending: string) => `${paths.regionListFile(region.code, ending)}${queryOf(list, kept)}`
  return {
    title: `${title} – ${region.name}`,
    wide: true,
    body: html`<p class="eyebrow"><a href="${paths.regionExercises(region.code)}${queryOf({ question, filter: { ...filter, kind: undefined } })}">Exercices de crise ${question.year}</a></p>
<h1>${figureWords[figure]}${list.silent || toCome ? '' : html`&nbsp;: ${counted(list, total, expected)}`}</h1>
<p class="lead">${[kindTitles[kind], ...followedWords(list), ...filterWords({ ...list, filter: { ...filter, kind: undefined } })].join(' – ')}.
Situation au ${calendarDayWords(list.lastDay)}.</p>
<p class="hint">Chaque lecture et chaque téléchargement de cette liste sont inscrits au journal.</p>
${filterForm(list, paths.regionList(region.code), { ...asked, type: kind })}
${search ? html`<p role="status">${countWords(units.length, 'ligne trouvée', 'lignes trouvées')} sur ${numberWords(total)}.</p>` : ''}
${units.length === 0 ? html`<p>${toCome || emptyWords(list)}</p>` : table(list, items)}
${pagination({ page, pages }, address)}
${toCome ? '' : html`<p>Télécharger ${search ? 'les lignes trouvées' : 'cette liste'}&nbsp;: <a href="${file('xlsx')}">classeur (XLSX)</a>, <a href="${file('csv')}">CSV</a></p>`}
${reminderSection(list)}`,
  }
}

function emptyWords({ silent, question, search }: FigureList): string {
  if (silent) return silentWords(question.year, silent)
  return search ? 'Aucune ligne ne correspond à cette recherche.' : 'Cette liste est vide.'
}

function counted({ figure }: FigureList, part: number, whole: number): string {
  return figure === 'expected' || figure === 'apart' ? numberWords(part) : shareWords(part, whole)
}

/** On a page, the columns of the file are put together where two of them read as one. */
const shownColumns = {
  Nom: 'Établissements',
  Commune: 'Département',
  Territoire: undefined,
  Situation: 'Jour',
  Référents: undefined,
} as const

function table(list: FigureList, units: readonly ListedUnit[]): Html {
  const rows = listRows({ ...list, units })
  return listedTable({
    caption: `${figureWords[list.figure]} en ${list.question.year}`,
    head: [finessHeading, ...Object.keys(shownColumns)],
    rows: units.map((unit, place) => row(unit, rows[place] ?? [])),
  })
}

function row(unit: ListedUnit, texts: readonly string[]): Html {
  const textOf = (column: string) => frenchSpaces(texts[listColumns.findIndex(({ name }) => name === column)] ?? '')
  return listLine({ finess: unit.finess, name: nameLink(unit, textOf('Nom')), textOf }, shownColumns)
}

function nameLink({ sites }: ListedUnit, name: string): Html | string {
  const [site] = sites
  return site ? html`<a href="${paths.exercises(site.finess)}">${name}</a>` : name
}
