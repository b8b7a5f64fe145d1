import type { Context } from 'hono'
import { scoreAnswers } from '#assessment'
import { dayDigits, parisTime } from '#kernel'
import { fileNameOf } from '#messages'
import { printAnswers } from '#reports'
import type { App } from '../../../app.ts'
import { sendFile } from '../../http/answers/answer.ts'
import { visitorContext } from '../../http/visitors/visitor.ts'
import { sendPage } from '../../ui/page/send.ts'
import { fictionalHome } from './fictional-home.ts'
import { sampleView } from './sample.view.ts'

const { structureName, ...asked } = fictionalHome

export async function showSample(app: App, context: Context) {
  const scored = await scoreAnswers(visitorContext(app, context), asked)
  return sendPage(app, context, sampleView({ structureName, scored, canStart: app.config.OPEN_DIAGNOSIS === 'on' }))
}

/** One print for all visitors of a day: the report bears its date. */
const printed = new WeakMap<App, { readonly day: string; readonly pdf: Promise<Uint8Array> }>()

export async function sendSampleReport(app: App, context: Context) {
  const name = fileNameOf(['exemple', asked.questionnaireId], 'pdf')
  return sendFile(context, { type: 'application/pdf', name, content: await pdfOfToday(app, context) })
}

function pdfOfToday(app: App, context: Context): Promise<Uint8Array> {
  const day = dayDigits(app.clock(), parisTime)
  const kept = printed.get(app)
  if (kept?.day === day) return kept.pdf
  const pdf = printAnswers(visitorContext(app, context), fictionalHome)
  printed.set(app, { day, pdf })
  // A print that failed is tried again by the next visitor.
  pdf.catch(() => printed.delete(app))
  return pdf
}
