import { html } from 'hono/html'
import { type CandidateDomain, doubtedHistory, type OpenedCare } from '#care'
import { applicationStateWords, applicationStepWords, calendarDayWords, countWords, domainTitle } from '#messages'
import { paths } from '../paths.ts'
import { historyDoubts } from '../ui/facts/history-doubts.ts'
import type { Html } from '../ui/html.ts'
import { foldedSection } from '../ui/lists/folded.ts'
import { foldedItems, itemTable } from './domain-items.view.ts'

/** One domain of the programme: where the application stands, and each item. */
export function domainSection(opened: OpenedCare, standing: CandidateDomain): Html {
  const { domain } = standing
  const { structure, reached, sight } = opened
  const isCandidate = reached.candidate.kind !== 'structure'
  const title = domainTitle(domain)
  const id = `domaine-${domain.id}`
  return html`<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>
${isCandidate ? applicationLine(standing) : ''}
${isCandidate && sight === 'whole' ? html`<p><a href="${paths.careDeclaration(structure.finess, domain.id)}" download>Déclaration préparée (PDF)</a></p>` : ''}
${isCandidate && standing.application.state !== 'none' ? itemTable(opened, standing) : foldedItems(opened, standing)}
${isCandidate ? historyOf(standing) : ''}</section>`
}

function applicationLine({ application }: CandidateDomain): Html {
  const { state, filedOn, declaredOn, askedEuros, grantedEuros } = application
  const facts = [
    ...(filedOn ? [`déposée le ${calendarDayWords(filedOn)}`] : []),
    ...(declaredOn ? [`atteinte déclarée le ${calendarDayWords(declaredOn)}`] : []),
    ...(askedEuros === null ? [] : [`${countWords(askedEuros, 'euro demandé', 'euros demandés')}`]),
    ...(grantedEuros === null ? [] : [`${countWords(grantedEuros, 'euro accordé', 'euros accordés')}`]),
  ]
  return html`<p>Candidature&nbsp;: <strong>${applicationStateWords[state]}</strong>${facts.length > 0 ? ` (${facts.join(', ')})` : ''}.
<span class="hint">L’agence régionale de santé (ARS) l’enregistre.</span></p>`
}

function historyOf({ domain, changes }: CandidateDomain): Html {
  if (changes.length === 0) return html``
  const history = doubtedHistory(changes)
  const lines = history.map(
    ({ step, day, motive, doubts }) =>
      html`<li>${applicationStepWords[step]}, le ${calendarDayWords(day)}${motive ? html`&nbsp;: <span class="as-typed">${motive}</span>` : ''}${historyDoubts(doubts)}</li>`,
  )
  const said = history.some(({ doubts }) => doubts.length > 0) ? ' (à vérifier avec votre région)' : ''
  return foldedSection(`historique-${domain.id}`, `Historique de la candidature${said}`, html`<ol>${lines}</ol>`)
}
