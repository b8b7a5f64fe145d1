import type { Context } from 'hono'
import { answerAlert, listOwnAlerts } from '#campaigns'
import type { App } from '../../../app.ts'
import { readForm } from '../../http/forms/forms.ts'
import { accountContext } from '../../http/visitors/session.ts'
import { paths } from '../../paths.ts'
import { goDone } from '../../ui/page/done.ts'
import { sendPage } from '../../ui/page/send.ts'
import { readAnswer } from './alert-answer.ts'
import { ownAlertsView } from './own-alerts.view.ts'

export async function showOwnAlerts(app: App, context: Context) {
  const account = await accountContext(app, context)
  return sendPage(app, context, ownAlertsView(await listOwnAlerts(account, {})))
}

export async function answer(app: App, context: Context) {
  const account = await accountContext(app, context)
  const alertId = context.req.param('alerte') ?? ''
  const { structures } = await answerAlert(account, { alertId, ...readAnswer(await readForm(context)) })
  return goDone(context, paths.alerts, 'alerte-repondue', { count: structures })
}
