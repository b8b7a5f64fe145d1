import { html } from 'hono/html'
import { type CandidateSheet, type JudgedCondition, standingStatement } from '#care'
import { regionTime } from '#directory'
import { AppError } from '#kernel'
import {
  calendarDayWords,
  conditionStandingWords,
  conditionText,
  dueWords,
  findingWords,
  itemStateMeanings,
  itemStateWords,
  quoted,
} from '#messages'
import { paths } from '../../paths.ts'
import { evidenceSection } from '../../ui/evidence/evidence.ts'
import { faultSummary, titleWith } from '../../ui/forms/fields.ts'
import type { Html } from '../../ui/html.ts'
import type { Page } from '../../ui/page/layout.ts'
import { stateWords } from './candidate.view.ts'
import { notesSection } from './item-notes.view.ts'
import { reviewSection } from './item-review.view.ts'
import type { ShownItem } from './typed-forms.ts'

export function candidateItemView(shown: ShownItem): Page {
  const { opened, word, item: code, issues = [] } = shown
  const { region, reached, domain, canReview } = opened
  const sheet = domain.sheets.find(({ item }) => item.code === code)
  if (!sheet) throw new AppError('not-found', 'not-found')
  const { item, state, file } = sheet
  return {
    title: titleWith(issues, `${code} – ${reached.name}`),
    body: html`<p class="eyebrow"><a href="${paths.regionCandidate(region.code, word)}?domaine=${domain.domain.id}#objectifs">${reached.name}</a></p>
<h1>${code} ${item.title}</h1>
${faultSummary(issues)}
<p>${item.explanation}</p>
${item.due ? html`<p>Échéance&nbsp;: ${dueWords(item.due)}.</p>` : ''}
<section aria-labelledby="etat"><h2 id="etat">Ce que dit le candidat</h2>
<p><strong>${stateWords(sheet)}.</strong> ${standingStatement(file) ? '' : itemStateMeanings[state]}${file.declaredOn === null ? '' : html` Déclaré sur le guichet national le ${calendarDayWords(file.declaredOn)}.`}</p>
${canReview ? statements(sheet) : ''}
${canReview ? conditions(sheet.conditions) : ''}</section>
${proofs(shown)}
${canReview ? reviewSection(shown, sheet) : ''}
${notesSection(shown, code)}`,
  }
}

/** What the candidate attached, beside the word that says how sure the region is. */
function proofs({ opened: { finess, region }, item, evidence }: ShownItem): Html {
  if (!evidence || finess === undefined) return html``
  const at = {
    page: paths.careItem(finess, item),
    addition: paths.carePieces(finess, item),
    file: (id: string) => paths.carePiece(finess, item, id),
    removal: (id: string) => paths.carePieceRemoval(finess, item, id),
  }
  const legalTime = regionTime(region)
  return html`${
    evidence.files.length === 0
      ? html`<p>Aucune pièce n’est jointe à cet objectif.</p>`
      : evidenceSection({ at, legalTime, evidence, readers: [], typed: undefined, issues: [] })
  }
<p><a href="${at.page}">Lire cet objectif sur la page du candidat</a>, avec ce qui est demandé.</p>`
}

/** What the candidate said by hand, one word after the other. */
function statements({ file }: CandidateSheet): Html {
  if (file.statements.length === 0) return html``
  return html`<ul>${file.statements.map(
    ({ state, motive, on }) =>
      html`<li>Le ${calendarDayWords(on)}&nbsp;: ${state === null ? 'revient à l’état calculé' : itemStateWords[state].toLowerCase()}${motive ? html`, ${quoted(motive)}` : ''}</li>`,
  )}</ul>`
}

function conditions(judged: readonly JudgedCondition[]): Html {
  if (judged.length === 0) return html``
  return html`<h3>Conditions</h3><ul>${judged.map(({ condition, fact, judged: found }) => {
    const words = findingWords(found)
    return html`<li>${conditionText(condition)} <strong>${conditionStandingWords[found.standing]}.</strong> ${words.found}
${fact.where ? html`<span class="hint">Où le lire&nbsp;: ${quoted(fact.where)}</span>` : ''}</li>`
  })}</ul>`
}
