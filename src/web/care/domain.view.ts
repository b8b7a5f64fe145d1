import { html } from 'hono/html'
import { type CandidateDomain, type CandidateSheet, dueOf, type OpenedCare, standingStatement } from '#care'
import {
  applicationStateWords,
  applicationStepWords,
  calendarDayWords,
  countWords,
  domainTitle,
  dueWords,
} from '#messages'
import { paths } from '../paths.ts'
import type { Html } from '../ui/html.ts'
import { foldedSection } from '../ui/lists/folded.ts'
import { listedCell, listedRow, listedTable, shortCell } from '../ui/lists/listed-table.ts'
import { itemStateTag } from './item-state.view.ts'

/** One domain of the programme: where the application stands, and each item. */
export function domainSection(opened: OpenedCare, standing: CandidateDomain): Html {
  const { domain, sheets } = standing
  const { structure, reached, sight } = opened
  const isCandidate = reached.candidate.kind !== 'structure'
  const title = domainTitle(domain)
  const id = `domaine-${domain.id}`
  return html`<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>
${isCandidate ? applicationLine(standing) : ''}
${isCandidate && sight === 'whole' ? html`<p><a href="${paths.careDeclaration(structure.finess, domain.id)}" download>Déclaration préparée (PDF)</a></p>` : ''}
${listedTable({
  caption: `${countWords(sheets.length, 'objectif')}, avec leur état`,
  head: [
    'Objectif',
    'État',
    ...(sight === 'whole' ? ['Conditions remplies'] : []),
    ...(isCandidate ? ['Échéance'] : []),
  ],
  rows: sheets.map((sheet) =>
    listedRow(
      html`<a href="${paths.careItem(structure.finess, sheet.item.code)}">${sheet.item.code} – ${sheet.item.title}</a>`,
      [
        shortCell(
          'État',
          html`${itemStateTag(sheet.state)}${standingStatement(sheet.file) ? html` <span class="hint">à la main</span>` : ''}`,
        ),
        ...(sight === 'whole' ? [shortCell('Conditions remplies', conditionCount(sheet))] : []),
        ...(isCandidate ? [listedCell('Échéance', dueWords(dueOf(domain, sheet.item)))] : []),
      ],
    ),
  ),
})}
${isCandidate ? historyOf(standing) : ''}</section>`
}

function conditionCount({ conditions }: CandidateSheet): string {
  const met = conditions.filter(({ judged }) => judged.standing === 'met').length
  return conditions.length === 0 ? 'Aucune' : `${met} sur ${conditions.length}`
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
  const lines = changes.map(
    ({ step, day, motive }) =>
      html`<li>${applicationStepWords[step]}, le ${calendarDayWords(day)}${motive ? html`&nbsp;: <span class="as-typed">${motive}</span>` : ''}</li>`,
  )
  return foldedSection(`historique-${domain.id}`, 'Historique de la candidature', html`<ol>${lines}</ol>`)
}
