import type { Context } from 'hono'
import { observeRegions } from '#indicators'
import type { App } from '../../../app.ts'
import { accountContext } from '../../http/visitors/session.ts'
import { sendPage } from '../../ui/page/send.ts'
import { observedView } from './observed.view.ts'

export async function showObserved(app: App, context: Context) {
  return sendPage(app, context, observedView(await observeRegions(await accountContext(app, context), {})))
}
