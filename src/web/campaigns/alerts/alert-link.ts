import type { Context } from 'hono'
import { answerAlertByLink, openAlertLink } from '#campaigns'
import type { App } from '../../../app.ts'
import { readForm } from '../../http/forms/forms.ts'
import { linkSecret } from '../../http/routing/link-secret.ts'
import { visitorContext } from '../../http/visitors/visitor.ts'
import { paths } from '../../paths.ts'
import { goDone } from '../../ui/page/done.ts'
import { sendPage } from '../../ui/page/send.ts'
import { readAnswer } from './alert-answer.ts'
import { alertLinkView } from './alert-link.view.ts'

/** The page that the mail of an alert leads to. Opening it answers nothing: mail filters open links too. */
export async function showAlert(app: App, context: Context) {
  const secret = linkSecret(context)
  return sendPage(app, context, alertLinkView(await openAlertLink(visitorContext(app, context), { secret }), secret))
}

export async function answer(app: App, context: Context) {
  const secret = linkSecret(context)
  const asked = { secret, ...readAnswer(await readForm(context)) }
  const { structures } = await answerAlertByLink(visitorContext(app, context), asked)
  return goDone(context, paths.alertLink(secret), 'alerte-repondue', { count: structures })
}
