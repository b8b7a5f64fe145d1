import { html } from 'hono/html'
import { type ExplanationLine, type OpenedAssessment, themePages, typedFrom } from '#assessment'
import type { Issue } from '#kernel'
import { clockTime } from '#messages'
import type { Question } from '#questionnaires'
import { questionAnchor } from '../../paths.ts'
import type { Html } from '../../ui/html.ts'
import { progressBar, progressId, progressShown } from './progress.view.ts'
import { hiddenQuestionView, questionView, revisionField } from './question.view.ts'
import { type SaveState, saveWords } from './save-status.view.ts'

interface SavedAnswer {
  readonly before: OpenedAssessment
  readonly after: OpenedAssessment
  readonly question: Question
  readonly issues: readonly Issue[]
  readonly base: string
  readonly at: Date
}

/** The parts of the page that change when one answer is saved: its status, the progress, the questions that appear or go. */
export function savedAnswer(saved: SavedAnswer): Html {
  const { before, after, question, issues, base, at } = saved
  return html`${saveWords(stateOf(after, question, issues, at))}
<hx-partial hx-target="#revision-${question.id}" hx-swap="outerHTML">${revisionField(question.id, after.answers.get(question.id))}</hx-partial>
<hx-partial hx-target="#${progressId}" hx-swap="outerHTML">${progressBar(progressShown(after))}</hx-partial>
${changedVisibility(before, after, question.theme).map(
  (line) => html`<hx-partial hx-target="#${questionAnchor(line.question.id)}" hx-swap="outerHTML">
${questionNow(line, base)}</hx-partial>`,
)}`
}

function stateOf(after: OpenedAssessment, question: Question, issues: readonly Issue[], at: Date): SaveState {
  if (issues.length > 0) return { kind: 'refused', issues }
  return after.answers.has(question.id) ? { kind: 'saved', at: clockTime(at, after.legalTime) } : { kind: 'cleared' }
}

/** Only questions that appear or disappear: replacing the others would lose what is being typed in them. */
function changedVisibility(before: OpenedAssessment, after: OpenedAssessment, themeId: string): ExplanationLine[] {
  const { questionnaire, assessment } = after
  const page = themePages(questionnaire, assessment.audience).find((themes) => themes.some(({ id }) => id === themeId))
  const hiddenBefore = new Map(before.diagnosis.explanation.map((line) => [line.question.id, line.state === 'hidden']))
  return after.diagnosis.explanation.filter(
    (line) => page?.includes(line.theme) && hiddenBefore.get(line.question.id) !== (line.state === 'hidden'),
  )
}

function questionNow({ question, state, answer }: ExplanationLine, base: string): Html {
  if (state === 'hidden') return hiddenQuestionView(question.id)
  return questionView({
    base,
    question,
    typed: typedFrom(answer),
    kept: answer,
    state: { kind: answer ? 'kept' : 'none' },
  })
}
