import { html } from 'hono/html'
import { type CandidateSheet, type OpenedCandidate, standingStatement } from '#care'
import {
  applicationStateWords,
  candidateKindWords,
  goneCandidateWords,
  itemReviewWords,
  itemStateWords,
  oneCategoryWords,
  surenessWords,
} from '#messages'
import { paths } from '../../paths.ts'
import { faultSummary, titleWith } from '../../ui/forms/fields.ts'
import type { Html } from '../../ui/html.ts'
import { listedCell, listedRow, listedTable } from '../../ui/lists/listed-table.ts'
import type { Page } from '../../ui/page/layout.ts'
import { applicationSection } from './candidate-application.view.ts'
import { membersSection } from './candidate-members.view.ts'
import { domainName, domainNav } from './care-domain.view.ts'
import type { RefusedStep } from './typed-forms.ts'

export function candidateView(opened: OpenedCandidate, word: string, again?: RefusedStep): Page {
  const { region, reached, domain, domains, canReview, finess } = opened
  const { name, candidate } = reached
  const at = paths.regionCandidate(region.code, word)
  const issues = again?.issues ?? []
  return {
    title: titleWith(issues, `${name} – Programme CaRE`),
    wide: true,
    body: html`<p class="eyebrow"><a href="${paths.regionCandidates(region.code)}?domaine=${domain.domain.id}">Candidats au programme CaRE</a></p>
<h1>${name}</h1>
<p class="lead">${candidateKindWords[candidate.kind]}${candidate.kind === 'group' ? '' : html`, ${oneCategoryWords[candidate.category]}`}. ${domainName(domain.domain)}&nbsp;: ${applicationStateWords[domain.application.state].toLowerCase()}.</p>
${faultSummary(issues)}
${finess === undefined ? html`<p class="notice">${goneCandidateWords}. Son histoire reste lisible, rien ne s’y ajoute.</p>` : ''}
${domainNav({ domain: domain.domain, choices: { domains } }, (id) => `${at}?domaine=${id}`)}
${applicationSection(opened, word, again)}
${itemsSection(opened, at)}
${membersSection(opened)}
${canReview && finess ? html`<p><a href="${paths.care(finess)}">Lire la page du candidat</a>, avec ses conditions et ses preuves.</p>` : ''}`,
  }
}

function itemsSection({ domain, canReview }: OpenedCandidate, at: string): Html {
  const head = ['Objectif ou prérequis', 'État', ...(canReview ? ['Avis de la région', 'Certitude'] : [])]
  return html`<section aria-labelledby="objectifs"><h2 id="objectifs">Objectifs et prérequis</h2>
${
  domain.sheets.length === 0
    ? html`<p>Les objectifs de ce domaine ne sont pas encore connus de ce serveur.</p>`
    : listedTable({
        caption: 'Ce que le candidat dit de lui-même, et l’avis de la région',
        head,
        rows: domain.sheets.map((sheet) => itemRow(sheet, at, canReview)),
      })
}</section>`
}

function itemRow(sheet: CandidateSheet, at: string, canReview: boolean): Html {
  const { item, file } = sheet
  const review = file.reviews.at(-1)
  const name = html`<a href="${at}/objectifs/${item.code}">${item.code}</a> <span class="hint">${item.title}</span>`
  const cells = [listedCell('État', stateWords(sheet))]
  if (!canReview) return listedRow(name, cells)
  return listedRow(name, [
    ...cells,
    listedCell('Avis de la région', review ? itemReviewWords[review.word] : 'Aucun'),
    listedCell('Certitude', review?.sureness == null ? 'Non dite' : surenessWords[review.sureness]),
  ])
}

/** The state that shows, and where it comes from. */
export function stateWords({ state, computed, file }: CandidateSheet): string {
  if (!standingStatement(file)) return itemStateWords[state]
  return `${itemStateWords[state]}, dit par le candidat (calculé\u00A0: ${itemStateWords[computed].toLowerCase()})`
}
