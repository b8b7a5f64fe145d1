import type { Context } from 'hono'
import { acceptMails, findMailRefusal, refuseMails } from '#mailing'
import type { App } from '../../../app.ts'
import { readForm } from '../../http/forms/forms.ts'
import { linkSecret } from '../../http/routing/link-secret.ts'
import { visitorContext } from '../../http/visitors/visitor.ts'
import { paths } from '../../paths.ts'
import { goDone } from '../../ui/page/done.ts'
import { sendPage } from '../../ui/page/send.ts'
import { mailRefusalView } from './mail-refusal.view.ts'

export async function showRefusal(app: App, context: Context) {
  const secret = linkSecret(context)
  const { refuses } = await findMailRefusal(visitorContext(app, context), { secret })
  return sendPage(app, context, mailRefusalView({ refuses, secret }))
}

/**
 * Our page sends its own word. A mail program sends `List-Unsubscribe=One-Click` in either encoding of a form, and may follow
 * no redirect (RFC 8058): it is answered here.
 */
export async function change(app: App, context: Context) {
  const secret = linkSecret(context)
  const visitor = visitorContext(app, context)
  const word = (await readForm(context)).text('geste')
  const accepts = word === 'recevoir'
  await (accepts ? acceptMails : refuseMails)(visitor, { secret })
  if (word === '') return sendPage(app, context, mailRefusalView({ refuses: true, secret }))
  return goDone(context, paths.mailRefusal(secret), accepts ? 'messages-acceptes' : 'messages-refuses')
}
