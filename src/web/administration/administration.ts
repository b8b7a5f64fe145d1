import type { Context } from 'hono'
import { describeRegister, describeTerritories } from '#directory'
import { listKitContent } from '#exercise-conduct'
import { browseConsents, describeAccounts } from '#identity'
import { countContent, listContent } from '#questionnaires'
import { describePrinter } from '#reports'
import type { App } from '../../app.ts'
import { accountContext } from '../http/visitors/session.ts'
import { sendPage } from '../ui/page/send.ts'
import { administrationView } from './administration.view.ts'
import { contentsView } from './contents.view.ts'

export async function showAdministration(app: App, context: Context) {
  const actor = await accountContext(app, context)
  const accounts = await describeAccounts(actor, {})
  const consents = await browseConsents(actor, {})
  const territories = await describeTerritories(actor, {})
  const register = await describeRegister(actor, {})
  const contents = await countContent(actor, {})
  const printer = await describePrinter(actor, {})
  return sendPage(app, context, administrationView({ accounts, consents, territories, register, contents, printer }))
}

export async function showContents(app: App, context: Context) {
  const actor = await accountContext(app, context)
  const listed = await listContent(actor, {})
  return sendPage(app, context, contentsView(listed, await listKitContent(actor, {})))
}
