import { html } from 'hono/html'
import {
  type GivenAnswer,
  type LastSubmitted,
  type OpenedAssessment,
  questionsOf,
  type TypedAnswer,
  typedFrom,
} from '#assessment'
import type { Issue } from '#kernel'
import type { Question, Theme } from '#questionnaires'
import { paths, questionAnchor } from '../../paths.ts'
import { tabTitle } from '../../ui/facts/structure-line.ts'
import { faultSummary, titleWith } from '../../ui/forms/fields.ts'
import type { Html } from '../../ui/html.ts'
import type { Page } from '../../ui/page/layout.ts'
import { confirmButton, previousNotice, previousWords, waitingFields, waitingOn } from './previous.view.ts'
import { progressBar, progressShown } from './progress.view.ts'
import { firstFieldId, hiddenQuestionView, questionView } from './question.view.ts'
import type { SaveState } from './save-status.view.ts'
import { type ThemePage, themeAnchor } from './theme-page.ts'

/** What was typed and refused, by question id. */
export type Refused = ReadonlyMap<string, { readonly issue: Issue; readonly typed: TypedAnswer | undefined }>

/** What was refused beside what was typed, so that the page shows both. */
export function refusedAnswers(issues: readonly Issue[], typed: Readonly<Record<string, TypedAnswer>>): Refused {
  return new Map(issues.map((issue) => [issue.path, { issue, typed: typed[issue.path] }]))
}

interface ThemeForm {
  readonly opened: OpenedAssessment
  readonly page: ThemePage
  readonly base: string
  readonly refused: Refused
  /** What the structure submitted before; absent for a first draft, and for colleagues. */
  readonly previous?: LastSubmitted | undefined
}

/** The questions of a page, in one form that works with and without JavaScript. */
export function themeView(view: ThemeForm): Page {
  const { opened, page, base, refused, previous } = view
  const waiting = waitingOn(page, opened, previous)
  const [first] = page.themes
  const alone = page.themes.length === 1 ? first?.theme : undefined
  const title = alone?.title ?? placeWords(page)
  const delegated = opened.rights.theme !== undefined
  return {
    title: titleWith(
      [...refused.values()].map(({ issue }) => issue),
      tabTitle(title, opened),
    ),
    scripts: ['answers.js'],
    body: html`${
      delegated
        ? delegatedEyebrow(opened)
        : html`<p class="eyebrow"><a href="${base}">${opened.questionnaire.title}</a>${
            alone
              ? html`
– ${placeWords(page).toLowerCase()}`
              : ''
          }</p>`
    }
<h1>${title}</h1>
${alone?.summary ? html`<p class="lead">${alone.summary}</p>` : ''}
${progressBar(progressShown(opened))}
${errorSummary(view)}
${previousNotice(waiting.length, previous, opened.legalTime)}
<form method="post" action="${delegated ? base : paths.theme(base, first?.theme.id ?? '')}" novalidate autocomplete="off">
${alone ? questionsView(view, alone) : page.themes.map(({ theme }) => themeSection(view, theme))}
${waitingFields(waiting)}
<p class="actions"><button type="submit">${delegated ? 'Enregistrer' : page.next ? 'Enregistrer et continuer' : 'Enregistrer et relire'}</button>
${confirmButton(waiting.length)}
${page.previous && !delegated ? html`<a href="${paths.theme(base, page.previous)}">Page précédente</a>` : ''}</p>
</form>`,
  }
}

/** `Thème 3 sur 8`, `Thèmes 1 à 3 sur 8` */
function placeWords({ themes, from, total }: ThemePage): string {
  if (themes.length === 1) return `Thème ${from} sur ${total}`
  return `Thèmes ${from} à ${from + themes.length - 1} sur ${total}`
}

/** A theme among several on a page. Its heading goes when its last question does. */
function themeSection(view: ThemeForm, theme: Theme): Html {
  const id = themeAnchor(theme.id)
  return html`<section class="theme" id="${id}" aria-labelledby="${id}-titre"><h2 id="${id}-titre">${theme.title}</h2>
${theme.summary ? html`<p>${theme.summary}</p>` : ''}
${questionsView(view, theme)}</section>`
}

function questionsView(view: ThemeForm, theme: Theme): Html[] {
  return questionsOf(view.opened.questionnaire, [theme]).map((question) => questionOf(view, question))
}

function delegatedEyebrow({ questionnaire, assessment }: OpenedAssessment): Html {
  return html`<p class="eyebrow">${questionnaire.title} – ${assessment.structureName}. Ce thème vous est confié.</p>`
}

function questionOf({ opened, base, refused, previous }: ThemeForm, question: Question): Html {
  const line = opened.diagnosis.explanation.find((candidate) => candidate.question.id === question.id)
  if (!line || line.state === 'hidden') return hiddenQuestionView(question.id)
  const refusal = refused.get(question.id)
  const typed = refusal?.typed ?? typedFrom(line.answer)
  const state: SaveState = refusal ? { kind: 'refused', issues: [refusal.issue] } : keptState(line.answer)
  const before = line.answer?.value === undefined ? previousWords(question, previous, opened.legalTime) : undefined
  return questionView({ base, question, typed, kept: line.answer, state, before })
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
