import type { Context } from 'hono'
import { showEvolution } from '#indicators'
import type { App } from '../../../app.ts'
import { accountContext } from '../../http/visitors/session.ts'
import { sendPage } from '../../ui/page/send.ts'
import { evolutionView } from './evolution.view.ts'
import { readIndicatorQuestion } from './indicator-query.ts'

export async function showYears(app: App, context: Context) {
  const account = await accountContext(app, context)
  return sendPage(app, context, evolutionView(await showEvolution(account, readIndicatorQuestion(context))))
}
