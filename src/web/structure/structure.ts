import type { Context } from 'hono'
import { claimLink, openAssessment, openFolder, reopenAssessment, submitAssessment } from '#assessment'
import { AppError, type Code } from '#kernel'
import type { App } from '../../app.ts'
import { attempt } from '../http/attempt.ts'
import { readForm } from '../http/forms.ts'
import { readQuery } from '../http/query.ts'
import { paths } from '../paths.ts'
import { type AssessmentPlace, assessmentAt, folderAt } from '../place.ts'
import { sendPage } from '../ui/send.ts'
import { claimConfirmationView, claimView, longestLink } from './claim.view.ts'
import { historyView } from './history.view.ts'
import { submissionView } from './submission.view.ts'

export async function askSubmission(app: App, context: Context) {
  return showSubmission(app, context, await assessmentAt(app, context))
}

/** What was submitted meanwhile is shown as it is: a second click, or the way back, is no fault. */
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

/** `?de=` and `?a=` choose what is compared, in any order; otherwise the last two. */
export async function showHistory(app: App, context: Context) {
  const { actor, finess, folder: at } = await folderAt(app, context)
  const { rows, structure } = await openFolder(actor, { finess })
  const row = rows.find(({ questionnaire }) => questionnaire.id === context.req.param('questionnaire'))
  if (!row) throw new AppError('not-found', 'not-found')
  const chosen = (name: string) => row.submitted.find(({ assessment }) => assessment.id === readQuery(context)[name])
  const wanted = [chosen('de') ?? row.submitted[1], chosen('a') ?? row.submitted[0]]
  // From the newest, as they stand in the row.
  const [after, before] = row.submitted.filter((entry) => wanted.includes(entry))
  const compared = before && after ? ([before, after] as const) : undefined
  return sendPage(app, context, historyView({ row, at, name: structure.name, compared }))
}

export async function askClaim(app: App, context: Context) {
  const { actor, finess, folder: at } = await folderAt(app, context)
  const folder = await openFolder(actor, { finess })
  if (!folder.canEdit) throw new AppError('not-found', 'not-found')
  return sendPage(app, context, claimView({ name: folder.structure.name, at }))
}

export async function claim(app: App, context: Context) {
  const { actor, finess = '', folder: at } = await folderAt(app, context)
  const fields = await readForm(context)
  const link = fields.line('lien')
  const confirmed = fields.text('confirmation') === 'oui'
  const tried = await attempt(claimLink(actor, { link: link.slice(0, longestLink), finess, confirmed }), 'lien')
  if (tried.done?.outcome === 'claimed') return context.redirect(at, 303)
  const { structure } = await openFolder(actor, { finess })
  const shown = { name: structure.name, at }
  const page = tried.done
    ? claimConfirmationView({ ...shown, link, doubts: tried.done.doubts })
    : claimView({ ...shown, issues: tried.issues })
  return sendPage(app, context, page, tried.status ?? 422)
}
