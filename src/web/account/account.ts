import type { Context } from 'hono'
import { changePassword, describeAccount, renameOwnAccount, revokeSession, signOutEverywhere } from '#identity'
import { faultLine } from '#kernel'
import type { App } from '../../app.ts'
import { attempt, type RefusedForm } from '../http/forms/attempt.ts'
import { readForm } from '../http/forms/forms.ts'
import { chosenPassword } from '../http/forms/new-password.ts'
import { accountContext, forgetSession } from '../http/visitors/session.ts'
import { paths } from '../paths.ts'
import { goDone } from '../ui/page/done.ts'
import { sendPage } from '../ui/page/send.ts'
import { accountView } from './account.view.ts'

export async function showAccount(app: App, context: Context) {
  const own = await describeAccount(await accountContext(app, context), {})
  return sendPage(app, context, accountView({ own, sessionId: sessionIdOf(context) }))
}

/** The session that `accountContext` found for this request. */
function sessionIdOf(context: Context): string {
  return context.get('account')?.sessionId ?? ''
}

export async function rename(app: App, context: Context) {
  const account = await accountContext(app, context)
  const name = (await readForm(context)).line('name')
  if (name.length > 100)
    return showAgain(app, context, { issues: [{ path: 'name', code: 'name-too-long' }], status: 422 })
  await renameOwnAccount(account, { name })
  return goDone(context, paths.account, 'nom-enregistre')
}

export async function choosePassword(app: App, context: Context) {
  const account = await accountContext(app, context)
  const fields = await readForm(context)
  const currentPassword = fields.password('currentPassword')
  const tried = await attempt(async () => {
    return changePassword(account, { currentPassword, ...chosenPassword(fields), sessionId: sessionIdOf(context) })
  }, 'currentPassword')
  if (tried.status) return showAgain(app, context, tried)
  tried.done.sent.catch((error) => console.error(faultLine(error)))
  return goDone(context, paths.account, 'mot-de-passe-change')
}

/** Signs out one browser, or all of them. */
export async function endSessions(app: App, context: Context) {
  const account = await accountContext(app, context)
  const which = (await readForm(context)).text('session')
  if (which !== 'toutes') {
    await revokeSession(account, { sessionId: which })
    return goDone(context, paths.account, 'navigateur-deconnecte')
  }
  await signOutEverywhere(account, {})
  forgetSession(app, context)
  return goDone(context, paths.signIn, 'deconnexion-partout')
}

async function showAgain(app: App, context: Context, { issues, status }: RefusedForm) {
  const own = await describeAccount(await accountContext(app, context), {})
  return sendPage(app, context, accountView({ own, sessionId: sessionIdOf(context), issues }), status)
}
