import { html } from 'hono/html'
import type { CareFigures, ItemState } from '#care'
import { applicationStateWords, calendarDayWords, itemStateWords, shortCategoryWords } from '#messages'
import { paths } from '../../paths.ts'
import type { Html } from '../../ui/html.ts'
import { tableView } from '../../ui/lists/table.ts'
import { finessHeading } from '../../ui/lists/table-heading.ts'
import type { Page } from '../../ui/page/layout.ts'
import { domainName } from './care-domain.view.ts'
import { figures } from './care-figures.view.ts'
import { careFilterWords } from './care-filters.view.ts'
import { careQuery } from './care-query.ts'

/** A letter for each state, so that a line of candidates holds every item of the domain. */
const letters: Readonly<Record<ItemState, string>> = {
  met: 'A',
  trajectory: 'T',
  unmet: 'N',
  unknown: '?',
  'not-assessed': '/',
  'not-applicable': 'so',
}

/** The figures, then each candidate with its state on each item, for a meeting. */
export function carePrintView(shown: CareFigures): Page {
  const { region, domain, today, candidates } = shown
  return {
    title: `Candidats CaRE, à imprimer – ${region.name}`,
    wide: true,
    body: html`<p class="eyebrow"><a href="${paths.regionCare(region.code)}${careQuery(shown)}">Candidats au programme CaRE</a></p>
<h1>Candidats au programme CaRE</h1>
<p class="lead">${[domainName(domain), region.name, ...careFilterWords(shown)].join(' – ')}. Situation au ${calendarDayWords(today)}.</p>
<p class="actions">Imprimez cette page depuis votre navigateur, en paysage.</p>
${figures(shown)}
<section aria-labelledby="candidats"><h2 id="candidats">Candidat par candidat</h2>
${candidates.length === 0 ? html`<p>Aucun candidat.</p>` : grid(shown)}</section>`,
  }
}

function grid({ domain, candidates }: CareFigures): Html {
  const legend = (Object.keys(letters) as ItemState[]).map(
    (state) => `${letters[state]}\u00A0: ${itemStateWords[state].toLowerCase()}`,
  )
  const codes = domain.items.map(({ code }) => code.replace(`${domain.id}.`, ''))
  return html`<p>${legend.join(' – ')}</p>
<div class="dense">${tableView({
    caption: 'État de chaque objectif, candidat par candidat',
    head: [finessHeading, 'Candidat', ...codes],
    rows: candidates.map(({ keeperFiness, name, candidate, application, items }) => [
      keeperFiness,
      html`${name} <span class="hint">${shortCategoryWords[candidate.category]}, ${applicationStateWords[application.state].toLowerCase()}</span>`,
      ...items.map(({ state }) => letters[state]),
    ]),
    short: codes,
  })}</div>`
}
