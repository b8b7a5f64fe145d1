import type { Context } from 'hono'
import {
  browseInvitations,
  deliverInvitation,
  deliverWaitingInvitations,
  inviteAccount,
  withdrawInvitation,
} from '#identity'
import { AppError, type Issue } from '#kernel'
import type { App, AppContext } from '../../../app.ts'
import { attempt } from '../../http/forms/attempt.ts'
import { readForm } from '../../http/forms/forms.ts'
import { Address } from '../../http/routing/address.ts'
import { accountContext } from '../../http/visitors/session.ts'
import { paths } from '../../paths.ts'
import { goDone } from '../../ui/page/done.ts'
import { sendPage } from '../../ui/page/send.ts'
import { askedRole, roleFaults, roleForm, typedRole } from '../role-form.ts'
import type { ChosenRole } from '../role-form.view.ts'
import { invitationListView } from './invitation-list.view.ts'
import { invitationMakingView } from './invitation-making.view.ts'

export async function showInvitations(app: App, context: Context) {
  const address = new Address(context)
  const asked = { search: address.search(), page: address.page() }
  const found = await browseInvitations(await accountContext(app, context), asked)
  return sendPage(app, context, invitationListView(found, asked.search))
}

export async function showMaking(app: App, context: Context) {
  return showForm(app, context, askedRole(context))
}

async function showForm(app: App, context: Context, chosen: ChosenRole, email = '', issues: readonly Issue[] = []) {
  const form = await roleForm(await accountContext(app, context), chosen)
  return sendPage(app, context, invitationMakingView({ form, email, issues }), issues.length > 0 ? 422 : 200)
}

export async function invite(app: App, context: Context) {
  const actor = await accountContext(app, context)
  const fields = await readForm(context)
  const chosen = typedRole(fields)
  const email = fields.line('mail')
  if (!chosen.role) return showForm(app, context, chosen, email)
  const sender = { name: fields.line('signature'), contact: fields.line('contact') }
  const wanted = { email, grants: [{ role: chosen.role, scope: chosen.scope }], sender }
  return afterSending(actor, context, async () => {
    const { done, issues } = await attempt(inviteAccount(actor, wanted))
    if (issues.length > 0) return showForm(app, context, chosen, email, roleFaults(issues, chosen))
    if (done?.mail === 'waits') return goDone(context, paths.consents, 'accord-demande')
    if (done?.mail === 'waits already') return goDone(context, paths.consents, 'accord-deja-demande')
    return done?.mail === 'postponed' ? goDone(context, paths.invitations, 'invitation-remise') : undefined
  })
}

export async function sendAgain(app: App, context: Context) {
  const actor = await accountContext(app, context)
  return afterSending(actor, context, async () => {
    const delivered = await deliverInvitation(actor, { id: context.req.param('invitation') ?? '' })
    return delivered === 'postponed' ? goDone(context, paths.invitations, 'invitation-remise') : undefined
  })
}

/** With the outbox, an email is written to a file: the page must not say that it was sent. */
const sentWords = { smtp: 'invitation-envoyee', outbox: 'invitation-ecrite' } as const

/** Returns to the list, which says what became of the email: the invitation is valid even when its email could not leave. */
async function afterSending(actor: AppContext, context: Context, send: () => Promise<Response | undefined>) {
  try {
    return (await send()) ?? goDone(context, paths.invitations, sentWords[actor.mailer.way])
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'mail-not-sent') throw error
    return goDone(context, paths.invitations, 'invitation-sans-message')
  }
}

/** The emails leave in the background, after the response. */
export async function sendWaiting(app: App, context: Context) {
  const actor = await accountContext(app, context)
  app.afterwards('invitations', (stopping) => deliverWaitingInvitations(actor, stopping))
  return goDone(context, paths.invitations, 'messages-en-route')
}

export async function withdraw(app: App, context: Context) {
  await withdrawInvitation(await accountContext(app, context), { id: context.req.param('invitation') ?? '' })
  return goDone(context, paths.invitations, 'invitation-retiree')
}
