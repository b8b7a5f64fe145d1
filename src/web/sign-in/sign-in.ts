import type { Context } from 'hono'
import { providerNamesIn, signIn, signOut } from '#identity'
import type { Code } from '#kernel'
import type { App } from '../../app.ts'
import { attempt } from '../http/forms/attempt.ts'
import { type FormFields, readForm } from '../http/forms/forms.ts'
import { Address } from '../http/routing/address.ts'
import { browserOf, setCookies } from '../http/visitors/browser-request.ts'
import { forgetSession, localPath, readAccount, unfinishedAccountContext } from '../http/visitors/session.ts'
import { visitorContext } from '../http/visitors/visitor.ts'
import { paths } from '../paths.ts'
import { goDone } from '../ui/page/done.ts'
import { sendPage } from '../ui/page/send.ts'
import { signOutOfProvider } from './provider.ts'
import { providerButtons } from './provider.view.ts'
import { forgetIdToken } from './provider-cookies.ts'
import { signInView } from './sign-in.view.ts'

export async function showSignIn(app: App, context: Context) {
  const next = localPath(new Address(context).text('suite'))
  const account = await readAccount(app, context)
  if (account) return context.redirect(next ?? paths.accountHome, 303)
  return sendPage(app, context, signInView({ next, otherWays: otherWays(app, next) }))
}

export async function firstStep(app: App, context: Context) {
  const fields = await readForm(context)
  const email = fields.line('adresse')
  const next = localPath(fields.text('suite'))
  const issues = checkTyped(fields)
  if (issues.length > 0)
    return sendPage(app, context, signInView({ email, next, issues, otherWays: otherWays(app, next) }), 422)
  const request = { email, password: fields.password('mot-de-passe'), browser: browserOf(context) }
  const tried = await attempt(signIn(visitorContext(app, context), request), 'mot-de-passe')
  if (tried.status) {
    const view = signInView({ email, next, issues: tried.issues, otherWays: otherWays(app, next) })
    return sendPage(app, context, view, tried.status)
  }
  setCookies(context, tried.done.cookies)
  forgetIdToken(context, visitorContext(app, context))
  return context.redirect(tried.done.done ? (next ?? paths.accountHome) : withNext(paths.signInSecondFactor, next), 303)
}

/** The identity providers of this server. */
function otherWays({ config }: App, wanted: string | undefined) {
  return providerButtons(providerNamesIn(config), { wanted })
}

function checkTyped(fields: FormFields) {
  const missing = (name: string, code: Code) => (fields.text(name).trim() ? [] : [{ path: name, code }])
  return [...missing('adresse', 'email-missing'), ...missing('mot-de-passe', 'password-missing')]
}

/** The address of a step of the sign-in that leads on to `next`. */
export function withNext(path: string, next: string | undefined): string {
  return next ? `${path}?${new URLSearchParams({ suite: next })}` : path
}

/** Ends the session and deletes its cookie. Without a session there is nothing to do. */
export async function leave(app: App, context: Context) {
  const account = await readAccount(app, context)
  if (account) await signOut(await unfinishedAccountContext(app, context), { sessionId: account.sessionId })
  forgetSession(app, context)
  return (await signOutOfProvider(app, context)) ?? goDone(context, paths.signIn, 'deconnexion')
}
