import type { Context } from 'hono'
import {
  confirmAnswers,
  type ExplanationLine,
  listDelegations,
  type OpenedAssessment,
  openAssessment,
  openWithPrevious,
  type SavedAnswers,
  saveAnswers,
} from '#assessment'
import { AppError } from '#kernel'
import type { App } from '../../../app.ts'
import { isFragmentRequest } from '../../http/answers/answer.ts'
import { readForm, typedAnswers } from '../../http/forms/forms.ts'
import { ownEntry } from '../../http/forms/typed-word.ts'
import { paths, questionAnchor } from '../../paths.ts'
import { assessmentAt } from '../../place.ts'
import { answersForSeveral } from '../../ui/page/only-structure.ts'
import { sendFragment, sendPage } from '../../ui/page/send.ts'
import { assessmentView } from './assessment.view.ts'
import { confirmField, waitingField } from './previous.view.ts'
import { needsReview, reviewView } from './review.view.ts'
import { savedAnswer } from './saved-answer.view.ts'
import { refusedAnswers, themeView } from './theme.view.ts'
import { type ThemePage, themePageOf } from './theme-page.ts'

export async function showAssessment(app: App, context: Context) {
  const { actor, reference, base, folder } = await assessmentAt(app, context)
  const { opened, previous } = await openWithPrevious(actor, reference)
  if (!opened.rights.answer) return context.redirect(paths.result(base), 303)
  const { questionnaireId, questionnaireVersion } = opened.assessment
  const newer = opened.rights.edit
    ? app.catalogue.findSteps(questionnaireId, questionnaireVersion)?.at(-1)?.to
    : undefined
  const isOwned = opened.rights.edit && opened.assessment.ownerFiness !== null
  const delegations = isOwned ? await listDelegations(actor, reference) : []
  const several = isOwned && answersForSeveral(actor.actor)
  return sendPage(app, context, assessmentView({ opened, base, folder, newer, delegations, several, previous }))
}

export async function showTheme(app: App, context: Context) {
  const { actor, reference, base } = await assessmentAt(app, context)
  const { opened, previous } = await openWithPrevious(actor, reference)
  const page = themePageOf(toAnswer(opened), context.req.param('theme'))
  return sendPage(app, context, themeView({ opened, page, base, refused: new Map(), previous }))
}

/** A submitted assessment is frozen: its pages of questions redirect to its result. */
export function toAnswer(opened: OpenedAssessment): OpenedAssessment {
  if (!opened.rights.answer) throw new AppError('not-found', 'not-found')
  return opened
}

/** Saves the whole page: for browsers without JavaScript, and for the « continuer » button. */
export async function saveTheme(app: App, context: Context) {
  const { actor, reference, base } = await assessmentAt(app, context)
  const fields = await readForm(context)
  const typed = typedAnswers(fields)
  const id = context.req.param('theme')
  const { before, after, issues } = await saveAnswers(actor, { ...reference, typed, theme: id })
  const page = themePageOf(after, id)
  if (issues.length > 0) {
    const refused = refusedAnswers(issues, typed)
    const { previous } = await openWithPrevious(actor, reference)
    return sendPage(app, context, themeView({ opened: after, page, base, refused, previous }), 422)
  }
  const confirms = fields.text(confirmField) !== ''
  if (confirms) await confirmAnswers(actor, { ...reference, questions: [...fields.texts(waitingField)] })
  const appeared = newlyAsked(before, page)
  if (appeared)
    return context.redirect(`${paths.theme(base, appeared.theme.id)}#${questionAnchor(appeared.question.id)}`, 303)
  const saved = confirms ? await openAssessment(actor, reference) : after
  return context.redirect(nextPath(saved, page, base), 303)
}

/** Saves one answer as soon as it is given. htmx then replaces the status, the progress and the questions that appear. */
export async function saveAnswer(app: App, context: Context) {
  const { actor, reference, base } = await assessmentAt(app, context)
  const id = context.req.param('question') ?? ''
  const typed = typedAnswers(await readForm(context))
  const saved = await saveAnswers(actor, { ...reference, typed: { [id]: ownEntry(typed, id) ?? { values: [] } } })
  return sendSavedAnswer(app, context, { saved, id, base, page: (theme) => paths.theme(base, theme) })
}

/** Answers the request that saved one answer, or was refused. `page` is the page of the question, for a form without htmx. */
export function sendSavedAnswer(
  app: App,
  context: Context,
  { saved, id, base, page }: { saved: SavedAnswers; id: string; base: string; page: (theme: string) => string },
) {
  const question = saved.after.questionnaire.questions.find((candidate) => candidate.id === id)
  if (!question) throw new AppError('not-found', 'not-found')
  if (!isFragmentRequest(context)) return context.redirect(page(question.theme), 303)
  // Tells the script that Cap CaRE wrote this response, and not a proxy.
  context.header('X-Cap-Care', 'answer')
  const fragment = savedAnswer({ ...saved, question, base, at: app.clock() })
  return sendFragment(context, fragment, saved.issues.length > 0 ? 422 : 200)
}

export async function showReview(app: App, context: Context) {
  const { actor, reference, base } = await assessmentAt(app, context)
  const opened = toAnswer(await openAssessment(actor, reference))
  return sendPage(app, context, reviewView({ opened, base }))
}

/** A question that these answers call for. A page without JavaScript has not shown it yet. */
function newlyAsked({ diagnosis }: OpenedAssessment, { themes }: ThemePage): ExplanationLine | undefined {
  const asked = diagnosis.explanation.filter(({ state }) => state !== 'hidden')
  const shown = new Set(asked.map(({ question }) => question.id))
  return themes.flatMap(({ lines }) => lines).find(({ question }) => !shown.has(question.id))
}

/** The next page of questions, then the review; the result when there is nothing left to review. */
function nextPath(opened: OpenedAssessment, { next }: ThemePage, base: string): string {
  if (next) return paths.theme(base, next)
  return needsReview(opened) ? paths.review(base) : paths.result(base)
}
