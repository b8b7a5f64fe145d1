import { html } from 'hono/html'
import type { CandidateList, CandidateOutline } from '#care'
import { type Issue, pageOf } from '#kernel'
import { calendarDayWords, careStageWords, countWords, numberWords } from '#messages'
import { paths } from '../../paths.ts'
import { faultSummary, field, titleWith } from '../../ui/forms/fields.ts'
import type { Html } from '../../ui/html.ts'
import { listedCell, listedRow, listedTable } from '../../ui/lists/listed-table.ts'
import { pagination } from '../../ui/lists/pagination.ts'
import { finessHeading } from '../../ui/lists/table-heading.ts'
import type { Page } from '../../ui/page/layout.ts'
import { candidateColumns } from './candidate-rows.ts'
import { domainName } from './care-domain.view.ts'
import { careFilterWords, listFilters } from './care-filters.view.ts'
import { candidateWord, careQuery } from './care-query.ts'

export function candidateListTitle({ filter, domain, region }: CandidateList): string {
  return `${careStageWords[filter.stage ?? 'eligible']}, ${domain.label ?? domain.title}, ${region.name}`
}

export function candidateListView(list: CandidateList, wanted: number): Page {
  const { region, domain, candidates, today, filter } = list
  const at = paths.regionCandidates(region.code)
  const { items, page, pages } = pageOf(candidates, wanted)
  const file = (ending: string) => `${paths.regionCandidatesFile(region.code, ending)}${careQuery(list)}`
  return {
    title: `${careStageWords[filter.stage ?? 'eligible']} – ${region.name}`,
    wide: true,
    body: html`<p class="eyebrow"><a href="${paths.regionCare(region.code)}${careQuery({ domain, filter: placeOf(list) })}">Candidats au programme CaRE</a></p>
<h1>${careStageWords[filter.stage ?? 'eligible']}</h1>
<p class="lead">${[domainName(domain), region.name, ...careFilterWords(list)].join(' – ')}. Situation au ${calendarDayWords(today)}.</p>
<p class="hint">Chaque lecture et chaque téléchargement de cette liste sont inscrits au journal.</p>
${listFilters(list, at)}
<p role="status">${countWords(candidates.length, 'candidat')}.</p>
${candidates.length === 0 ? html`<p>Aucun candidat ne correspond à ces filtres.</p>` : table(list, items)}
${pagination({ page, pages }, (number) => `${at}${careQuery(list, { page: String(number) })}`)}
<p>Télécharger cette liste&nbsp;: <a href="${file('xlsx')}">classeur (XLSX)</a>, <a href="${file('csv')}">CSV</a></p>`,
  }
}

function placeOf({ filter: { category, territory, departement } }: CandidateList) {
  return { category, territory, departement }
}

/** On a page, the columns of the file are put together where two of them read as one. */
const together: Readonly<Record<string, readonly string[]>> = {
  Nom: ['Type', 'Membres'],
  Département: ['Territoire'],
  Candidature: ['Déposée le', 'Déclarée le'],
  'Montant demandé (€)': ['Montant accordé (€)'],
  Atteint: ['Trajectoire', 'Non atteint', 'Inconnu', 'Non évalué', 'Sans objet'],
}
const amounts = ['Montant demandé (€)', 'Montant accordé (€)']
const stateColumns = together.Atteint ?? []

function table(list: CandidateList, shown: readonly CandidateOutline[]): Html {
  const columns = candidateColumns(list)
  const second = new Set(Object.values(together).flat())
  const [first, ...others] = columns.filter(({ name }) => !second.has(name))
  return listedTable({
    caption: candidateListTitle(list),
    head: [finessHeading, ...others.map(({ name }) => name)],
    rows: shown.map((candidate) => {
      const textOf = (name: string) => shownText(columns.find((column) => column.name === name)?.text(candidate) ?? '')
      const cells = others.map(({ name }) => {
        const text =
          amounts.includes(name) && textOf(name) ? html`<span class="whole">${textOf(name)}</span>` : textOf(name)
        const value = name === 'Nom' ? nameLink(list, candidate, textOf(name)) : text
        const more = (together[name] ?? []).flatMap((each) => (textOf(each) ? [hintOf(each, textOf(each))] : []))
        return listedCell(name, more.length > 0 ? html`${value}<span class="hint">, ${more.join(' – ')}</span>` : value)
      })
      return listedRow(first ? String(first.text(candidate)) : '', cells)
    }),
  })
}

/** What the column of a file says by its name, the page says beside the value. */
function hintOf(name: string, text: string): string {
  if (name === 'Membres') return /^\d/.test(text) ? `${text} ${text === '1' ? 'membre' : 'membres'}` : text
  if (name === 'Montant accordé (€)') return `accordé\u00A0: ${text}`
  if (stateColumns.includes(name)) return `${name.toLowerCase()}\u00A0: ${text}`
  if (name === 'Déposée le') return `dépôt le ${text}`
  return name === 'Déclarée le' ? `déclaration le ${text}` : text
}

const isoDay = /^\d{4}-\d\d-\d\d$/

function shownText(value: string | number): string {
  if (typeof value === 'number') return numberWords(value)
  return isoDay.test(value) ? calendarDayWords(value) : value
}

function nameLink({ region, domain }: CandidateList, { candidate }: CandidateOutline, name: string): Html {
  return html`<a href="${paths.regionCandidate(region.code, candidateWord(candidate))}?domaine=${domain.id}">${name}</a>`
}

/** The page that asks for a number, also when no candidate of the region has it. */
export function candidateSearchView(region: string, typed: string, issues: readonly Issue[]): Page {
  return {
    title: titleWith(issues, 'Ouvrir un candidat'),
    body: html`<p class="eyebrow"><a href="${paths.regionCare(region)}">Candidats au programme CaRE</a></p>
<h1>Ouvrir un candidat</h1>
${faultSummary(issues)}
<form method="get" action="${paths.regionCandidateSearch(region)}">
${field(issues, { name: 'numero', label: 'Numéro FINESS', value: typed, autocomplete: 'off', maxlength: 30, hint: 'Numéro d’une entité juridique ou d’un établissement de santé de la région.' })}
<p class="actions"><button type="submit">Ouvrir</button></p></form>`,
  }
}
