import type { Context } from 'hono'
import { type PrintedReport, printAttestation, printCrisisSheet, printRetex } from '#reports'
import type { App } from '../../app.ts'
import { sendFile } from '../http/answers/answer.ts'
import { accountContext } from '../http/visitors/session.ts'

export async function sendRetex(app: App, context: Context) {
  return sendPdf(context, await printRetex(await accountContext(app, context), exerciseAt(context)))
}

export async function sendAttestation(app: App, context: Context) {
  return sendPdf(context, await printAttestation(await accountContext(app, context), exerciseAt(context)))
}

export async function sendCrisisSheet(app: App, context: Context) {
  const { finess } = exerciseAt(context)
  return sendPdf(context, await printCrisisSheet(await accountContext(app, context), { finess }))
}

export function sendPdf(context: Context, { pdf, fileName }: PrintedReport) {
  return sendFile(context, { type: 'application/pdf', name: fileName, content: pdf })
}

function exerciseAt(context: Context) {
  return { finess: context.req.param('finess') ?? '', exerciseId: context.req.param('exercise') ?? '' }
}
