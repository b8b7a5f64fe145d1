import type { Context } from 'hono'
import { type KitPrint, kitPrintNames, printKit, printRun, printRunRetex } from '#reports'
import type { App } from '../../../app.ts'
import type { Handler } from '../../http/routing/route.ts'
import { accountContext } from '../../http/visitors/session.ts'
import { sendPdf } from '../prints.ts'
import { runAt } from './run-place.ts'

export const printNames = kitPrintNames

/** A print of the kit that a structure is about to prepare, with its examples. */
export function sendKitPrint(print: KitPrint): Handler {
  return async (app, context) => {
    const [finess, kitId] = [context.req.param('finess') ?? '', context.req.param('kit') ?? '']
    return sendPdf(context, await printKit(await accountContext(app, context), { finess, kitId, print }))
  }
}

/** A print of the kit of a run, with the words of the structure. */
export function sendRunPrint(print: KitPrint): Handler {
  return async (app, context) => {
    const { actor, reference } = await runAt(app, context)
    return sendPdf(context, await printRun(actor, { ...reference, print }))
  }
}

export async function sendRunRetex(app: App, context: Context) {
  const { actor, reference } = await runAt(app, context)
  return sendPdf(context, await printRunRetex(actor, reference))
}
