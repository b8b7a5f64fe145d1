import { html } from 'hono/html'
import type { WaitingList, WaitingThing } from '#care'
import { daysBetween, pageOf } from '#kernel'
import { calendarDayWords, countWords, shortCategoryWords, waitingWords } from '#messages'
import { paths } from '../../paths.ts'
import type { Html } from '../../ui/html.ts'
import { listedCell, listedRow, listedTable } from '../../ui/lists/listed-table.ts'
import { pagination } from '../../ui/lists/pagination.ts'
import { finessHeading } from '../../ui/lists/table-heading.ts'
import type { Page } from '../../ui/page/layout.ts'
import { domainName, domainNav } from './care-domain.view.ts'
import { careFilterWords, figureFilters } from './care-filters.view.ts'
import { candidateWord, careQuery } from './care-query.ts'

/** The columns of the queue, on the page and in its files. */
export const waitingColumns: readonly {
  readonly name: string
  readonly text: (thing: WaitingThing, list: WaitingList) => string | number
}[] = [
  { name: 'numero_finess', text: ({ outline }) => outline.keeperFiness },
  { name: 'Candidat', text: ({ outline }) => outline.name },
  { name: 'Type', text: ({ outline }) => shortCategoryWords[outline.candidate.category] },
  {
    name: 'Ce qui attend',
    text: ({ what, code }) => (code ? `${waitingWords[what]}\u00A0: ${code}` : waitingWords[what]),
  },
  { name: 'Depuis le', text: ({ since }) => since },
  { name: 'Jours', text: ({ since }, { today }) => daysBetween(since, today) },
]

export function waitingView(list: WaitingList, wanted: number): Page {
  const { region, domain, things } = list
  const at = paths.regionWaiting(region.code)
  const { items, page, pages } = pageOf(things, wanted)
  const file = (ending: string) => `${paths.regionWaitingFile(region.code, ending)}${careQuery(list)}`
  return {
    title: `Ce qui attend la région – ${region.name}`,
    wide: true,
    body: html`<p class="eyebrow"><a href="${paths.regionCare(region.code)}${careQuery(list)}">Candidats au programme CaRE</a></p>
<h1>Ce qui attend la région</h1>
<p class="lead">${[domainName(domain), region.name, ...careFilterWords(list)].join(' – ')}.</p>
${domainNav(list, (id) => `${at}${careQuery({ ...list, domain: { id } })}`)}
<p>Les candidatures déposées, les atteintes déclarées, et les objectifs que le candidat dit atteints ou planifiés, ou qu’il a complétés à votre
demande. Le plus ancien vient d’abord.</p>
${figureFilters(list, at)}
<p role="status">${countWords(things.length, 'point')}.</p>
${things.length === 0 ? html`<p>Rien n’attend la région dans ce domaine.</p>` : table(list, items)}
${pagination({ page, pages }, (number) => `${at}${careQuery(list, { page: String(number) })}`)}
<p>Télécharger cette liste&nbsp;: <a href="${file('xlsx')}">classeur (XLSX)</a>, <a href="${file('csv')}">CSV</a></p>`,
  }
}

function table(list: WaitingList, things: readonly WaitingThing[]): Html {
  const [first, ...others] = waitingColumns
  return listedTable({
    caption: 'Ce qui attend la région, le plus ancien d’abord',
    head: [finessHeading, ...others.map(({ name }) => name)],
    rows: things.map((thing) =>
      listedRow(
        String(first?.text(thing, list) ?? ''),
        others.map(({ name, text }) => listedCell(name, shownText(list, thing, name, text(thing, list)))),
      ),
    ),
  })
}

function shownText(list: WaitingList, thing: WaitingThing, name: string, value: string | number): Html | string {
  if (name === 'Depuis le') return calendarDayWords(thing.since)
  return name === 'Ce qui attend' ? html`<a href="${addressOf(list, thing)}">${value}</a>` : String(value)
}

function addressOf({ region, domain }: WaitingList, { outline, code }: WaitingThing): string {
  const candidate = candidateWord(outline.candidate)
  if (code === undefined) return `${paths.regionCandidate(region.code, candidate)}?domaine=${domain.id}#candidature`
  return paths.regionCandidateItem(region.code, candidate, code)
}
