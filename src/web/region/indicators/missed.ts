import type { Context } from 'hono'
import { showMissed } from '#indicators'
import type { App } from '../../../app.ts'
import { accountContext } from '../../http/visitors/session.ts'
import { sendPage } from '../../ui/page/send.ts'
import { readIndicatorQuestion } from './indicator-query.ts'
import { missedView } from './missed.view.ts'

export async function showMostMissed(app: App, context: Context) {
  const account = await accountContext(app, context)
  const shown = await showMissed(account, readIndicatorQuestion(context))
  return sendPage(app, context, missedView(shown))
}
