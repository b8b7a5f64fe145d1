import type { Context } from 'hono'
import { openRegionalAction } from '#regional-plan'
import type { App } from '../../../app.ts'
import { accountContext } from '../../http/visitors/session.ts'
import { sendPage } from '../../ui/page/send.ts'
import { actionView } from './action.view.ts'
import { readLinkedFigures } from './linked-figures.ts'

export async function showAction(app: App, context: Context) {
  const account = await accountContext(app, context)
  const [region, actionId] = [context.req.param('region') ?? '', context.req.param('chantier') ?? '']
  const opened = await openRegionalAction(account, { region, actionId })
  const { linked } = await readLinkedFigures(account, { region }, [opened.action])
  return sendPage(app, context, actionView(opened, linked))
}
