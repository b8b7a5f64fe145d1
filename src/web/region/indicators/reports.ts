import type { Context } from 'hono'
import { type PrintedReport, printParticipationReport, printRegion } from '#reports'
import type { App } from '../../../app.ts'
import { sendFile } from '../../http/answers/answer.ts'
import { accountContext } from '../../http/visitors/session.ts'
import { readIndicatorQuestion } from './indicator-query.ts'

export async function sendRegionReport(app: App, context: Context) {
  return sendPdf(context, await printRegion(await accountContext(app, context), regionAt(context)))
}

export async function sendDiffusable(app: App, context: Context) {
  return sendPdf(context, await printParticipationReport(await accountContext(app, context), regionAt(context)))
}

/** `?annee=`; a report is about everything that its reader follows, whatever a page filters. */
function regionAt(context: Context) {
  const { region, year } = readIndicatorQuestion(context)
  return { region, year }
}

function sendPdf(context: Context, { pdf, fileName }: PrintedReport) {
  return sendFile(context, { type: 'application/pdf', name: fileName, content: pdf })
}
