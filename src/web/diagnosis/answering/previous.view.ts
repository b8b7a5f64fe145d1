import { html } from 'hono/html'
import { answerText, type LastSubmitted, type OpenedAssessment, type PreviousAnswer, toConfirm } from '#assessment'
import type { LegalTime } from '#kernel'
import { countWords, dayWords, quoted } from '#messages'
import type { Question } from '#questionnaires'
import type { Html } from '../../ui/html.ts'
import type { ThemePage } from './theme-page.ts'

/** The button « C’est toujours vrai », and the questions that the page shows with an answer to confirm. */
export const confirmField = 'toujours-vrai'
export const waitingField = 'a-reconfirmer'

/** The questions of a page whose last answer can be confirmed as it is. */
export function waitingOn(
  page: ThemePage,
  { answers }: OpenedAssessment,
  previous: LastSubmitted | undefined,
): readonly string[] {
  if (!previous) return []
  const waiting = toConfirm(previous.byQuestion, answers)
  return page.themes.flatMap(({ lines }) => lines).flatMap(({ question: { id } }) => (waiting.has(id) ? [id] : []))
}

/** On the home of the questionnaire: how many answers of the last submission wait. */
export function waitingNotice(opened: OpenedAssessment, previous: LastSubmitted | undefined): Html {
  const asked = opened.diagnosis.explanation.filter(({ state }) => state !== 'hidden')
  const waiting = previous ? toConfirm(previous.byQuestion, opened.answers) : new Map()
  const count = asked.filter(({ question }) => waiting.has(question.id)).length
  if (!previous || count === 0) return html``
  return html`<p class="notice">${countWords(count, 'réponse')} du ${dayWords(previous.submittedAt, opened.legalTime)} ${count > 1 ? 'restent' : 'reste'} à reconfirmer, page par page.
Aucune ne compte avant.</p>`
}

export function previousNotice(count: number, previous: LastSubmitted | undefined, legalTime: LegalTime): Html {
  if (!previous || count === 0) return html``
  const day = dayWords(previous.submittedAt, legalTime)
  return html`<p class="notice">${countWords(count, 'réponse')} du ${day} ${count > 1 ? 'sont' : 'est'} à reconfirmer sur cette page.
Aucune ne compte avant&nbsp;: répondez de nouveau, ou dites en bas de la page que c’est toujours vrai.</p>`
}

/** The questions to confirm go with the form: nothing is confirmed that the page did not show. */
export function waitingFields(waiting: readonly string[]): Html[] {
  return waiting.map((id) => html`<input type="hidden" name="${waitingField}" value="${id}">`)
}

export function confirmButton(count: number): Html {
  if (count === 0) return html``
  return html`<button type="submit" class="secondary outline" name="${confirmField}" value="oui">C’est toujours vrai pour ${count > 1 ? `les ${count} réponses` : 'la réponse'} à reconfirmer</button>`
}

/** Beside a question without an answer: what was answered before, and whether the question changed since. */
export function previousWords(
  question: Question,
  previous: LastSubmitted | undefined,
  legalTime: LegalTime,
): Html | undefined {
  const before = previous?.byQuestion.get(question.id)
  if (!previous || !before) return undefined
  const day = dayWords(previous.submittedAt, legalTime)
  return html`<p class="hint">${stateWords(before)} ${before.notes.join(' ')}
${before.given.map(
  ({ question: asked, answer }) =>
    html`Le ${day}${asked.text === question.text ? '' : html`, à la question ${quoted(asked.text)}`}&nbsp;: ${quoted(answerText(asked, answer))} `,
)}</p>`
}

function stateWords({ state, given }: PreviousAnswer): string {
  if (state === 'new') return 'Nouvelle question.'
  if (state === 'kept') return 'À reconfirmer.'
  return given.length > 0 ? 'Question modifiée depuis\u00A0: répondez de nouveau.' : 'Question modifiée.'
}
