import type { Context } from 'hono'
import { printStructure } from '#reports'
import type { App } from '../../app.ts'
import { sendFile } from '../http/answers/answer.ts'
import { accountContext } from '../http/visitors/session.ts'

export async function sendStructureReport(app: App, context: Context) {
  const finess = context.req.param('finess') ?? ''
  const { pdf, fileName } = await printStructure(await accountContext(app, context), { finess })
  return sendFile(context, { type: 'application/pdf', name: fileName, content: pdf })
}
