import type { Context, Hono } from 'hono'
import { changePassword, describeAccount, renameOwnAccount, revokeSession, signOutEverywhere } from '#identity'
import { AppError, faultLine } from '#kernel'
import type { App } from '../../app.ts'
import { refusedForm } from '../http/attempt.ts'
import { goDone } from '../http/done.ts'
import { readForm } from '../http/forms.ts'
import { sendPage } from '../http/render.ts'
import { accountContext } from '../http/session.ts'
import { paths } from '../paths.ts'
import { chosenPassword } from '../sign-in/new-password.ts'
import { forgetSession } from '../sign-in/sign-in.ts'
import { accountView } from './account.view.ts'

/** The account of whoever signed in: name, password, second factor, browsers. */
export function accountPages(web: Hono, app: App): void {
  web.get(paths.account, (context) => showAccount(app, context))
  web.post(paths.accountName, (context) => rename(app, context))
  web.post(paths.accountPassword, (context) => choosePassword(app, context))
  web.post(paths.accountSessions, (context) => endSessions(app, context))
}

async function showAccount(app: App, context: Context) {
  const own = await describeAccount(await accountContext(app, context), {})
  return sendPage(app, context, accountView({ own, sessionId: sessionIdOf(context) }))
}

/** The session of this request, once `accountContext` found it. */
function sessionIdOf(context: Context): string {
  return context.get('account')?.sessionId ?? ''
}

async function rename(app: App, context: Context) {
  const account = await accountContext(app, context)
  const name = (await readForm(context)).line('name')
  if (name.length > 100) return refuse(app, context, new AppError('invalid', 'name-too-long'), 'name')
  await renameOwnAccount(account, { name })
  return goDone(context, paths.account, 'nom-enregistre')
}

async function choosePassword(app: App, context: Context) {
  const account = await accountContext(app, context)
  const fields = await readForm(context)
  const currentPassword = fields.password('currentPassword')
  try {
    const password = chosenPassword(fields)
    const { sent } = await changePassword(account, { currentPassword, password, sessionId: sessionIdOf(context) })
    sent.catch((error) => console.error(faultLine(error)))
  } catch (error) {
    return refuse(app, context, error, 'currentPassword')
  }
  return goDone(context, paths.account, 'mot-de-passe-change')
}

/** One browser, or all of them. */
async function endSessions(app: App, context: Context) {
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

async function refuse(app: App, context: Context, error: unknown, path: string) {
  const { issues, status } = refusedForm(error, path)
  const own = await describeAccount(await accountContext(app, context), {})
  return sendPage(app, context, accountView({ own, sessionId: sessionIdOf(context), issues }), status)
}
