import type { Context } from 'hono'
import { printLetters } from '#reports'
import type { App } from '../../../app.ts'
import { sendFile } from '../../http/answers/answer.ts'
import { Address } from '../../http/routing/address.ts'
import { accountContext } from '../../http/visitors/session.ts'

/** The letters of a campaign as a document, a sheet each; a large campaign has several. */
export async function sendLetters(app: App, context: Context) {
  const asked = { region: context.req.param('region') ?? '', campaignId: context.req.param('campagne') ?? '' }
  const file = new Address(context).page('fichier')
  const { pdf, fileName } = await printLetters(await accountContext(app, context), { ...asked, file })
  return sendFile(context, { type: 'application/pdf', name: fileName, content: pdf })
}
