import { html } from 'hono/html'
import {
  type GivenAnswer,
  type OpenedAssessment,
  progressOf,
  type ThemeProgress,
  type TypedAnswer,
  typedFrom,
} from '#assessment'
import type { Issue } from '#kernel'
import type { Question } from '#questionnaires'
import { paths, questionAnchor } from '../paths.ts'
import { faultSummary, titleWith } from '../ui/fields.ts'
import type { Html, Page } from '../ui/layout.ts'
import { progressBar, progressShown } from './progress.view.ts'
import { firstFieldId, hiddenQuestionView, questionView } from './question.view.ts'
import type { SaveState } from './save-status.view.ts'

/** What was typed and refused, by question id. */
export type Refused = ReadonlyMap<string, { readonly issue: Issue; readonly typed: TypedAnswer | undefined }>

/** What was refused beside what was typed, so that the page shows both. */
export function refusedAnswers(issues: readonly Issue[], typed: Readonly<Record<string, TypedAnswer>>): Refused {
  return new Map(issues.map((issue) => [issue.path, { issue, typed: typed[issue.path] }]))
}

interface ThemeForm {
  readonly opened: OpenedAssessment
  readonly theme: ThemeProgress
  readonly base: string
  readonly refused: Refused
}

/** The questions of one theme, in one form that works with and without JavaScript. */
export function themeView(view: ThemeForm): Page {
  const { opened, theme, base, refused } = view
  const progress = progressOf(opened.diagnosis)
  const position = progress.themes.findIndex((other) => other.theme.id === theme.theme.id)
  const previous = progress.themes[position - 1]
  const delegated = opened.rights.theme !== undefined
  const isLast = position === progress.themes.length - 1
  return {
    title: titleWith(
      [...refused.values()].map(({ issue }) => issue),
      `${theme.theme.title} – ${opened.questionnaire.title}`,
    ),
    scripts: ['answers.js'],
    body: html`${
      delegated
        ? delegatedEyebrow(opened)
        : html`<p class="eyebrow"><a href="${base}">${opened.questionnaire.title}</a>
– thème ${position + 1} sur ${progress.themes.length}</p>`
    }
<h1>${theme.theme.title}</h1>
${theme.theme.summary ? html`<p class="lead">${theme.theme.summary}</p>` : ''}
${progressBar(progressShown(opened))}
${errorSummary(view)}
<form method="post" action="${delegated ? base : paths.theme(base, theme.theme.id)}" novalidate autocomplete="off">
${questionsOf(opened, theme.theme.id).map((question) => questionOf(view, question))}
<p class="actions"><button type="submit">${delegated ? 'Enregistrer' : isLast ? 'Enregistrer et relire' : 'Enregistrer et continuer'}</button>
${previous && !delegated ? html`<a href="${paths.theme(base, previous.theme.id)}">Thème précédent</a>` : ''}</p>
</form>`,
  }
}

function delegatedEyebrow({ questionnaire, assessment }: OpenedAssessment): Html {
  return html`<p class="eyebrow">${questionnaire.title} – ${assessment.structureName}. Ce thème vous est confié.</p>`
}

function questionsOf({ questionnaire }: OpenedAssessment, themeId: string): Question[] {
  return questionnaire.questions.filter((question) => question.theme === themeId)
}

function questionOf({ opened, base, refused }: ThemeForm, question: Question): Html {
  const line = opened.diagnosis.explanation.find((candidate) => candidate.question.id === question.id)
  if (!line || line.state === 'hidden') return hiddenQuestionView(question.id)
  const refusal = refused.get(question.id)
  const typed = refusal?.typed ?? typedFrom(line.answer)
  const state: SaveState = refusal ? { kind: 'refused', issues: [refusal.issue] } : keptState(line.answer)
  return questionView({ base, question, typed, kept: line.answer, state })
}

function keptState(answer: GivenAnswer | undefined): SaveState {
  return { kind: answer ? 'kept' : 'none' }
}

function errorSummary({ opened, refused }: ThemeForm): Html {
  const questions = new Map(opened.questionnaire.questions.map((question) => [question.id, question]))
  return faultSummary(
    [...refused.values()].map(({ issue }) => issue),
    {
      title: 'À corriger avant de continuer',
      intro: 'Vos autres réponses sont enregistrées.',
      subjectOf: (id) => {
        const question = questions.get(id)
        return { href: `#${question ? firstFieldId(question) : questionAnchor(id)}`, text: question?.text ?? id }
      },
    },
  )
}
