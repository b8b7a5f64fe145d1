import type { Context } from 'hono'
import type { App } from '../../app.ts'
import { sendPage, visitorOf } from '../ui/page/send.ts'
import { homeView } from './home.view.ts'

export function showHome(app: App, context: Context) {
  return sendPage(
    app,
    context,
    homeView({ canStart: app.config.OPEN_DIAGNOSIS === 'on', isKnown: visitorOf(app, context) !== 'nobody' }),
  )
}
