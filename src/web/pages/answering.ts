import type { Context, Hono } from 'hono'
import { type OpenedAssessment, openAssessment, progressOf, type SavedAnswers, saveAnswers } from '#assessment'
import { AppError } from '#kernel'
import type { App } from '../../app.ts'
import { readForm, typedAnswers } from '../forms.ts'
import { holderContext, linkSecret } from '../holder.ts'
import { paths, questionAnchor } from '../paths.ts'
import { isFragmentRequest, sendFragment, sendPage } from '../render.ts'
import { assessmentView } from '../views/assessment.ts'
import { reviewView } from '../views/review.ts'
import { savedAnswer } from '../views/saved-answer.ts'
import { themeView } from '../views/theme.ts'

/** The pages of a diagnosis in progress: overview, one page per theme, review. */
export function answerPages(web: Hono, app: App): void {
  web.get(paths.assessment(':secret'), (context) => showAssessment(app, context))
  web.get(paths.theme(':secret', ':theme'), (context) => showTheme(app, context))
  web.post(paths.theme(':secret', ':theme'), (context) => saveTheme(app, context))
  web.post(paths.answer(':secret', ':question'), (context) => saveAnswer(app, context))
  web.get(paths.review(':secret'), (context) => showReview(app, context))
}

async function showAssessment(app: App, context: Context) {
  const opened = await openAssessment(holderContext(app, context), {})
  const secret = linkSecret(context)
  const address = new URL(paths.assessment(secret), app.config.PUBLIC_URL ?? context.req.url).href
  return sendPage(app, context, assessmentView({ opened, secret, address }))
}

async function showTheme(app: App, context: Context) {
  const opened = await openAssessment(holderContext(app, context), {})
  const theme = themeOf(opened, context)
  return sendPage(app, context, themeView({ opened, theme, secret: linkSecret(context), refused: new Map() }))
}

/** Saves the whole theme, for browsers without JavaScript and for the « continuer » button. */
async function saveTheme(app: App, context: Context) {
  const typed = typedAnswers(await readForm(context))
  const theme = context.req.param('theme')
  const { before, after, issues } = await saveAnswers(holderContext(app, context), { typed, theme })
  const shown = themeOf(after, context)
  const secret = linkSecret(context)
  if (issues.length > 0) {
    const refused = new Map(issues.map((issue) => [issue.path, { issue, typed: typed[issue.path] }]))
    return sendPage(app, context, themeView({ opened: after, theme: shown, secret, refused }), 422)
  }
  const appeared = newlyAsked({ before, after }, shown.theme.id)
  if (appeared) return context.redirect(`${paths.theme(secret, shown.theme.id)}#${questionAnchor(appeared)}`, 303)
  return context.redirect(nextPath(after, shown.theme.id, secret), 303)
}

/** Saves one answer as it is given; htmx puts the status, the progress and the questions that appear in place. */
async function saveAnswer(app: App, context: Context) {
  const id = context.req.param('question') ?? ''
  const typed = typedAnswers(await readForm(context))
  const saved = await saveAnswers(holderContext(app, context), { typed: { [id]: typed[id] ?? { values: [] } } })
  const question = saved.after.questionnaire.questions.find((candidate) => candidate.id === id)
  if (!question) throw new AppError('not-found', 'not-found')
  const secret = linkSecret(context)
  if (!isFragmentRequest(context)) return context.redirect(paths.theme(secret, question.theme), 303)
  // Says to the page that these words are ours, and not those of a proxy.
  context.header('X-Cap-Care', 'answer')
  const fragment = savedAnswer({ ...saved, question, secret, at: app.clock() })
  return sendFragment(context, fragment, saved.issues.length > 0 ? 422 : 200)
}

async function showReview(app: App, context: Context) {
  const opened = await openAssessment(holderContext(app, context), {})
  return sendPage(app, context, reviewView({ opened, secret: linkSecret(context) }))
}

function themeOf(opened: OpenedAssessment, context: Context) {
  const theme = progressOf(opened.diagnosis).themes.find(({ theme }) => theme.id === context.req.param('theme'))
  if (!theme) throw new AppError('not-found', 'not-found')
  return theme
}

/** A question of the theme that the answers made appear: without JavaScript, the page has not shown it yet. */
function newlyAsked({ before, after }: Pick<SavedAnswers, 'before' | 'after'>, themeId: string): string | undefined {
  const shown = new Set(shownQuestions(before, themeId))
  return shownQuestions(after, themeId).find((id) => !shown.has(id))
}

function shownQuestions({ diagnosis }: OpenedAssessment, themeId: string): string[] {
  const shown = diagnosis.explanation.filter((line) => line.theme.id === themeId && line.state !== 'hidden')
  return shown.map((line) => line.question.id)
}

function nextPath({ diagnosis }: OpenedAssessment, themeId: string, secret: string): string {
  const { themes } = progressOf(diagnosis)
  const next = themes[themes.findIndex(({ theme }) => theme.id === themeId) + 1]
  return next ? paths.theme(secret, next.theme.id) : paths.review(secret)
}
