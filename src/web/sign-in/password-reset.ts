import type { Context } from 'hono'
import { checkPasswordReset, emailFault, requestPasswordReset, resetPassword } from '#identity'
import { AppError, faultLine } from '#kernel'
import type { App } from '../../app.ts'
import { afterAnswer } from '../http/answers/after-answer.ts'
import { attempt } from '../http/forms/attempt.ts'
import { readForm } from '../http/forms/forms.ts'
import { chosenPassword } from '../http/forms/new-password.ts'
import { linkSecret } from '../http/routing/link-secret.ts'
import { senderContext, visitorContext } from '../http/visitors/visitor.ts'
import { paths } from '../paths.ts'
import { goDone } from '../ui/page/done.ts'
import { sendPage } from '../ui/page/send.ts'
import { orSayWhyDead } from './dead-link.ts'
import { forgottenView, newPasswordView, resetAskedView } from './password-reset.view.ts'

export function showForgotten(app: App, context: Context) {
  return sendPage(app, context, forgottenView())
}

export async function ask(app: App, context: Context) {
  const sender = await senderContext(app, context)
  const email = (await readForm(context)).line('adresse')
  const fault = emailFault(email)
  if (fault) return sendPage(app, context, forgottenView(email, [{ path: 'adresse', code: fault }]), 422)
  // The account is looked up after the response: the response time would tell whether the email address has an account.
  afterAnswer(app, context, `reset ${email.toLowerCase()}`, () =>
    requestPasswordReset(sender, { email }).catch(unlessSentBefore),
  )
  return sendPage(app, context, resetAskedView)
}

/** A second click sends no second email: it would cancel the link of the first. */
function unlessSentBefore(error: unknown): void {
  if (!(error instanceof AppError) || error.code !== 'already-sent') throw error
}

export function showNewPassword(app: App, context: Context) {
  return orSayWhyDead(app, context, 'password-reset', () => showChoice(app, context))
}

export function choose(app: App, context: Context) {
  return orSayWhyDead(app, context, 'password-reset', () => keepChoice(app, context))
}

async function showChoice(app: App, context: Context) {
  const secret = linkSecret(context)
  const { email } = await checkPasswordReset(visitorContext(app, context), { secret })
  return sendPage(app, context, newPasswordView(secret, email))
}

async function keepChoice(app: App, context: Context) {
  const secret = linkSecret(context)
  const visitor = await senderContext(app, context)
  const { email } = await checkPasswordReset(visitor, { secret })
  const fields = await readForm(context)
  const reset = () => resetPassword(visitor, { secret, ...chosenPassword(fields) })
  const { done, issues, status } = await attempt(async () => reset(), 'password')
  if (status) return sendPage(app, context, newPasswordView(secret, email, issues), status)
  done.sent.catch((error) => console.error(faultLine(error)))
  return goDone(context, paths.signIn, 'mot-de-passe-choisi')
}
