import type { Context } from 'hono'
import { listSessions } from '#awareness'
import type { App } from '../../app.ts'
import { Address } from '../http/routing/address.ts'
import { accountContext } from '../http/visitors/session.ts'
import { sendPage } from '../ui/page/send.ts'
import { sessionsView } from './sessions.view.ts'

export async function showSessions(app: App, context: Context) {
  const account = await accountContext(app, context)
  const shown = await listSessions(account, { finess: context.req.param('finess') ?? '' })
  return sendPage(app, context, sessionsView(shown, new Address(context).page()))
}
