import type { Context, Hono } from 'hono'
import { openAssessment } from '#assessment'
import { explanationFileRows, printAssessment } from '#reports'
import type { App } from '../../app.ts'
import { csv } from '../csv.ts'
import { holderContext, linkSecret } from '../holder.ts'
import { paths } from '../paths.ts'
import { sendFile, sendPage } from '../render.ts'
import { resultView } from '../views/result.ts'

/** The result of a diagnosis: the page, the PDF, the explanation as a spreadsheet file. */
export function resultPages(web: Hono, app: App): void {
  web.get(paths.result(':secret'), (context) => showResult(app, context))
  web.get(paths.report(':secret'), (context) => sendReport(app, context))
  web.get(paths.explanation(':secret'), (context) => sendExplanation(app, context))
}

async function showResult(app: App, context: Context) {
  const opened = await openAssessment(holderContext(app, context), {})
  return sendPage(app, context, resultView(opened, linkSecret(context)))
}

async function sendReport(app: App, context: Context) {
  const { pdf, fileName } = await printAssessment(holderContext(app, context), {
    signal: context.req.raw.signal,
  })
  return sendFile(context, { type: 'application/pdf', name: fileName, content: pdf })
}

async function sendExplanation(app: App, context: Context) {
  const { questionnaire, diagnosis } = await openAssessment(holderContext(app, context), {})
  const name = `cap-care-${questionnaire.id}-explication.csv`
  const content = csv(explanationFileRows(diagnosis, app.clock()))
  return sendFile(context, { type: 'text/csv; charset=utf-8', name, content })
}
