import type { Context } from 'hono'
import { approveConsent, browseConsents, deliverWaitingInvitations, refuseConsent, withdrawConsentAsk } from '#identity'
import type { App } from '../../app.ts'
import { accountContext } from '../http/visitors/session.ts'
import { paths } from '../paths.ts'
import { goDone } from '../ui/page/done.ts'
import { sendPage } from '../ui/page/send.ts'
import { consentsView } from './consents.view.ts'

function idOf(context: Context): string {
  return context.req.param('accord') ?? ''
}

export async function showConsents(app: App, context: Context) {
  return sendPage(app, context, consentsView(await browseConsents(await accountContext(app, context), {})))
}

/** The emails of the invitations leave in the background, after the response. */
export async function approve(app: App, context: Context) {
  const actor = await accountContext(app, context)
  const { kind } = await approveConsent(actor, { id: idOf(context) })
  if (kind !== 'invite')
    return goDone(context, paths.consents, kind === 'grant' ? 'accord-donne-role' : 'accord-donne-places')
  app.afterwards('invitations', (stopping) => deliverWaitingInvitations(actor, stopping))
  return goDone(context, paths.consents, 'accord-donne-invitations')
}

export async function refuse(app: App, context: Context) {
  await refuseConsent(await accountContext(app, context), { id: idOf(context) })
  return goDone(context, paths.consents, 'accord-refuse')
}

export async function withdraw(app: App, context: Context) {
  await withdrawConsentAsk(await accountContext(app, context), { id: idOf(context) })
  return goDone(context, paths.consents, 'demande-retiree')
}
