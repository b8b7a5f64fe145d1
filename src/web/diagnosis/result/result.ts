import type { Context } from 'hono'
import { openAssessment, openForTable } from '#assessment'
import { csv } from '#kernel'
import { dayDigits, fileNameOf } from '#messages'
import { findPlan } from '#plan'
import { explanationFileRows, printAssessment } from '#reports'
import type { App } from '../../../app.ts'
import { afterAnswer } from '../../http/answers/after-answer.ts'
import { sendFile } from '../../http/answers/answer.ts'
import { assessmentAt } from '../../place.ts'
import { answersForSeveral } from '../../ui/page/only-structure.ts'
import { sendPage } from '../../ui/page/send.ts'
import { resultView } from './result.view.ts'

export async function showResult(app: App, context: Context) {
  const { actor, finess, reference, base, folder } = await assessmentAt(app, context)
  const opened = await openAssessment(actor, reference)
  const plan = finess === undefined ? undefined : await findPlan(actor, { finess })
  afterAnswer(app, context, 'printer', () => actor.printer.prepare())
  const several = opened.rights.read === 'whole' && finess !== undefined && answersForSeveral(actor.actor)
  return sendPage(app, context, resultView({ opened, base, folder, plan, several }))
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
