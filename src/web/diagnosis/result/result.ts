import type { Context } from 'hono'
import { type OpenedAssessment, openAssessment, openForTable } from '#assessment'
import { csv, type Issue } from '#kernel'
import { dayDigits, fileNameOf } from '#messages'
import { findPlan } from '#plan'
import { listResources } from '#regional-offer'
import { explanationFileRows, printAssessment } from '#reports'
import type { App, AppContext } from '../../../app.ts'
import { afterAnswer } from '../../http/answers/after-answer.ts'
import { sendFile } from '../../http/answers/answer.ts'
import { type AssessmentPlace, assessmentAt } from '../../place.ts'
import { answersForSeveral } from '../../ui/page/only-structure.ts'
import { sendPage } from '../../ui/page/send.ts'
import { resultView } from './result.view.ts'
import type { TypedWord } from './review.view.ts'

export async function showResult(app: App, context: Context) {
  return showResultAt(app, context, await assessmentAt(app, context))
}

/** The result, with a word on it that was refused and its faults. */
export async function showResultAt(
  app: App,
  context: Context,
  { actor, finess, reference, base, folder }: AssessmentPlace,
  { typed, issues = [] }: { readonly typed?: TypedWord; readonly issues?: readonly Issue[] } = {},
) {
  const opened = await openAssessment(actor, reference)
  const plan = finess === undefined ? undefined : await findPlan(actor, { finess })
  const review = await reviewOf(actor, opened)
  afterAnswer(app, context, 'printer', () => actor.printer.prepare())
  const several = opened.rights.read === 'whole' && finess !== undefined && answersForSeveral(actor.actor)
  const offered = await listResources(actor, { finess: opened.assessment.structureFiness ?? undefined })
  const page = resultView({ opened, base, folder, plan, several, offered, review, typed, issues })
  return sendPage(app, context, page, issues.length > 0 ? 422 : 200)
}

/** What the region says of a submitted result. Its room knows the accounts, which open diagnoses do without. */
async function reviewOf(actor: AppContext, { assessment: { id, ownerFiness, submittedAt } }: OpenedAssessment) {
  if (ownerFiness === null || submittedAt === null) return undefined
  const { showReview } = await import('#result-reviews')
  return showReview(actor, { finess: ownerFiness, assessmentId: id })
}

export async function sendReport(app: App, context: Context) {
  const { actor, reference } = await assessmentAt(app, context)
  const { pdf, fileName } = await printAssessment(actor, reference)
  return sendFile(context, { type: 'application/pdf', name: fileName, content: pdf })
}

export async function sendExplanation(app: App, context: Context) {
  const { actor, reference } = await assessmentAt(app, context)
  const { assessment, questionnaire, diagnosis, legalTime } = await openForTable(actor, reference)
  const name = fileNameOf([assessment.structureName, questionnaire.id, 'explication'], 'csv')
  const content = csv(explanationFileRows(diagnosis, dayDigits(assessment.submittedAt ?? app.clock(), legalTime)))
  return sendFile(context, { type: 'text/csv; charset=utf-8', name, content })
}
