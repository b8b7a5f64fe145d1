import type { Context } from 'hono'
import { changePassword, describeAccount, renameOwnAccount, revokeSession, signOutEverywhere } from '#identity'
import { AppError, faultLine } from '#kernel'
import type { App } from '../../app.ts'
import { refusedForm } from '../http/attempt.ts'
import { readForm } from '../http/forms.ts'
import { chosenPassword } from '../http/new-password.ts'
import { accountContext, forgetSession } from '../http/session.ts'
import { paths } from '../paths.ts'
import { goDone } from '../ui/done.ts'
import { sendPage } from '../ui/send.ts'
import { accountView } from './account.view.ts'

export async function showAccount(app: App, context: Context) {
  const own = await describeAccount(await accountContext(app, context), {})
  return sendPage(app, context, accountView({ own, sessionId: sessionIdOf(context) }))
}

/** The session of this request, once `accountContext` found it. */
function sessionIdOf(context: Context): string {
  return context.get('account')?.sessionId ?? ''
}

export async function rename(app: App, context: Context) {
  const account = await accountContext(app, context)
  const name = (await readForm(context)).line('name')
  if (name.length > 100) return refuse(app, context, new AppError('invalid', 'name-too-long'), 'name')
  await renameOwnAccount(account, { name })
  return goDone(context, paths.account, 'nom-enregistre')
}

export async function choosePassword(app: App, context: Context) {
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

async function refuse(app: App, context: Context, error: unknown, path: string) {
  const { issues, status } = refusedForm(error, path)
  const own = await describeAccount(await accountContext(app, context), {})
  return sendPage(app, context, accountView({ own, sessionId: sessionIdOf(context), issues }), status)
}
