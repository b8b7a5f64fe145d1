import type { Context } from 'hono'
import { type KitPrint, kitPrintNames, type PrintedReport, printKit, printRun } from '#reports'
import { sendFile } from '../../http/answers/answer.ts'
import type { Handler } from '../../http/routing/route.ts'
import { visitorContext } from '../../http/visitors/visitor.ts'
import { runAt } from './run-place.ts'

export const printNames = kitPrintNames

/** A print of a kit, with its examples. */
export function sendKitPrint(print: KitPrint): Handler {
  return async (app, context) => {
    const kitId = context.req.param('kit') ?? ''
    return sendPdf(context, await printKit(visitorContext(app, context), { kitId, print }))
  }
}

/** A print of the kit of a run, with the words of the structure. */
export function sendRunPrint(print: KitPrint): Handler {
  return async (app, context) => {
    const { actor, reference } = await runAt(app, context)
    return sendPdf(context, await printRun(actor, { ...reference, print }))
  }
}

function sendPdf(context: Context, { pdf, fileName }: PrintedReport) {
  return sendFile(context, { type: 'application/pdf', name: fileName, content: pdf })
}
