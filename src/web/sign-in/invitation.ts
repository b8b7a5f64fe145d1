import type { Context } from 'hono'
import {
  acceptInvitation,
  findInvitation,
  joinInvitation,
  type OfferedInvitation,
  providerNamesIn,
  signIn,
} from '#identity'
import { AppError } from '#kernel'
import type { App } from '../../app.ts'
import { attempt } from '../http/forms/attempt.ts'
import { readForm } from '../http/forms/forms.ts'
import { chosenPassword } from '../http/forms/new-password.ts'
import { linkSecret } from '../http/routing/link-secret.ts'
import { browserOf, setCookies } from '../http/visitors/browser-request.ts'
import { readAccount, unfinishedAccountContext } from '../http/visitors/session.ts'
import { senderContext, visitorContext } from '../http/visitors/visitor.ts'
import { paths } from '../paths.ts'
import { goDone } from '../ui/page/done.ts'
import { sendPage } from '../ui/page/send.ts'
import { orSayWhyDead } from './dead-link.ts'
import { joinView, newAccountView, type Offer } from './invitation.view.ts'
import { providerButtons } from './provider.view.ts'

/** The invitation in the address. The link of the first start has an address of its own. */
async function invitationAt(app: App, context: Context): Promise<OfferedInvitation> {
  const secret = linkSecret(context)
  const invitation = await findInvitation(visitorContext(app, context), { secret })
  const isFirst = context.req.path === paths.firstAccess(secret)
  if (isFirst !== (invitation.email === null)) throw new AppError('not-found', 'not-found')
  return invitation
}

/** Whether the address is that of an invitation or of the first start. */
function kindAt(context: Context) {
  return context.req.path === paths.firstAccess(linkSecret(context)) ? 'first-access' : 'invitation'
}

export function show(app: App, context: Context) {
  return orSayWhyDead(app, context, kindAt(context), () => showOffer(app, context))
}

export function accept(app: App, context: Context) {
  return orSayWhyDead(app, context, kindAt(context), () => acceptOffer(app, context))
}

async function showOffer(app: App, context: Context) {
  const invitation = await invitationAt(app, context)
  const { email, hasAccount, expiresAt } = invitation
  const offer = await offerOf(app, invitation)
  const account = await readAccount(app, context)
  if (!hasAccount || email === null) {
    const form = { path: context.req.path, offer, otherWays: otherWays(app, context, email) }
    return sendPage(app, context, newAccountView(form))
  }
  const joining = { secret: linkSecret(context), offer, expiresAt, signedInAs: account?.email }
  return sendPage(app, context, joinView({ ...joining, otherWays: otherWays(app, context, email) }))
}

async function acceptOffer(app: App, context: Context) {
  // Before the link is read: a second click must find the response of the first, which used the link up.
  await senderContext(app, context)
  const invitation = await invitationAt(app, context)
  if (invitation.hasAccount) {
    await joinInvitation(await unfinishedAccountContext(app, context), { secret: linkSecret(context) })
    return context.redirect(paths.accountHome, 303)
  }
  return makeAccount(app, context, invitation)
}

async function makeAccount(app: App, context: Context, invitation: OfferedInvitation) {
  const fields = await readForm(context)
  const invited = invitation.email ?? undefined
  const [email, name] = [invited === undefined ? fields.line('email') : undefined, fields.line('name')]
  const visitor = await senderContext(app, context)
  const { done, issues, status } = await attempt(async () => {
    const chosen = chosenPassword(fields)
    const made = await acceptInvitation(visitor, { secret: linkSecret(context), email, name, ...chosen })
    return { email: made.email, password: chosen.password }
  }, 'password')
  if (!status) return enter(app, context, done)
  const others = otherWays(app, context, invitation.email)
  const offer = await offerOf(app, invitation)
  const form = { path: context.req.path, offer, email, name, issues, otherWays: others }
  return sendPage(app, context, newAccountView(form), status)
}

/** The roles offered and the sender; undefined for the link of the first start. */
async function offerOf(app: App, { email, purposes, sender }: OfferedInvitation): Promise<Offer | undefined> {
  if (email === null) return undefined
  const { operatorName } = await app.appearance()
  return { email, purposes, sender, operatorName }
}

/**
 * Signs in the person who just made an account. After too many failed attempts a delay runs, and the person signs in later.
 */
async function enter(app: App, context: Context, account: { readonly email: string; readonly password: string }) {
  try {
    const { cookies } = await signIn(visitorContext(app, context), { ...account, browser: browserOf(context) })
    setCookies(context, cookies)
    return context.redirect(paths.accountHome, 303)
  } catch (error) {
    if (!(error instanceof AppError) || error.kind !== 'too-many') throw error
    return goDone(context, paths.signIn, 'compte-cree')
  }
}

/** The identity providers of this server. The first administrator gets none: the email address is not known yet. */
function otherWays({ config }: App, context: Context, invited: string | null) {
  return providerButtons(invited === null ? [] : providerNamesIn(config), { invitation: linkSecret(context) })
}
