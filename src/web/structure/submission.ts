import type { Context } from 'hono'
import { openAssessment, reopenAssessment, submitAssessment } from '#assessment'
import { AppError, type Code } from '#kernel'
import type { App } from '../../app.ts'
import { readForm } from '../http/forms/forms.ts'
import { paths } from '../paths.ts'
import { type AssessmentPlace, assessmentAt } from '../place.ts'
import { sendPage } from '../ui/page/send.ts'
import { submissionView } from './submission.view.ts'

export async function askSubmission(app: App, context: Context) {
  return showSubmission(app, context, await assessmentAt(app, context))
}

/** A submitted assessment is shown as its result: a second click or the back button is no error. */
async function showSubmission(app: App, context: Context, { actor, reference, base }: AssessmentPlace, refused?: Code) {
  const opened = await openAssessment(actor, reference)
  if (opened.rights.read === 'whole' && opened.assessment.submittedAt !== null)
    return context.redirect(paths.result(base), 303)
  if (!opened.rights.submit) throw new AppError('not-found', 'not-found')
  return sendPage(app, context, submissionView({ opened, base, refused }), refused ? 422 : 200)
}

export async function submit(app: App, context: Context) {
  const place = await assessmentAt(app, context)
  const revision = (await readForm(context)).text('revision')
  try {
    await submitAssessment(place.actor, { ...place.reference, revision })
    return context.redirect(paths.result(place.base), 303)
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    if (error.code === 'not-found') return showSubmission(app, context, place)
    if (!error.code.startsWith('submission-')) throw error
    return showSubmission(app, context, place, error.code)
  }
}

export async function reopen(app: App, context: Context) {
  const { actor, reference, folder } = await assessmentAt(app, context)
  const { assessment } = await reopenAssessment(actor, reference)
  return context.redirect(paths.assessment(folder, assessment.id), 303)
}
