import type { Context } from 'hono'
import { beginProviderSignIn, finishProviderSignIn, type ProviderName } from '#identity'
import { AppError, newSecret } from '#kernel'
import type { App, AppContext } from '../../app.ts'
import { readForm } from '../http/forms/forms.ts'
import type { Handler } from '../http/routing/route.ts'
import { browserOf, setCookies } from '../http/visitors/browser-request.ts'
import { localPath, readAccount, unfinishedAccountContext } from '../http/visitors/session.ts'
import { visitorContext } from '../http/visitors/visitor.ts'
import { paths } from '../paths.ts'
import { siteAddress } from '../settings.ts'
import { sendPage } from '../ui/page/send.ts'
import { leavingView, notSignedInView, providerTitles, signedOutView } from './provider.view.ts'
import { forgetPending, keepIdToken, keepPending, readPending, takeIdToken } from './provider-cookies.ts'

/** Sends the browser to this provider. */
export function leaveFor(provider: ProviderName): Handler {
  return (app, context) => orSayWhy(app, context, leave(app, context, provider))
}

/** Receives the browser back from this provider. */
export function comeBackFrom(provider: ProviderName): Handler {
  return (app, context) => orSayWhy(app, context, comeBack(app, context, provider))
}

/** A person who is signed in, for instance again in another tab, is not told the contrary. */
export async function showSignedOut(app: App, context: Context) {
  if (await readAccount(app, context)) return context.redirect(paths.accountHome, 303)
  return sendPage(app, context, signedOutView)
}

/** `suite` is the page wanted afterwards; `invitation` the secret of the invitation being accepted. */
async function leave(app: App, context: Context, provider: ProviderName): Promise<Response> {
  const fields = await readForm(context)
  const actor = await actorContext(app, context)
  const { address, secret } = await beginProviderSignIn(actor, {
    provider,
    returnAddress: ourAddress(app, paths.providerReturn(provider)),
    invitation: fields.text('invitation') || undefined,
  })
  keepPending(context, actor, { secret, wanted: localPath(fields.text('suite').slice(0, 500)) })
  return goTo(app, context, `Vers ${providerTitles[provider]}`, address)
}

async function comeBack(app: App, context: Context, provider: ProviderName): Promise<Response> {
  const actor = await actorContext(app, context)
  const { secret, wanted } = readPending(context, actor)
  const finished = await finishProviderSignIn(actor, {
    provider,
    returnAddress: ourAddress(app, paths.providerReturn(provider)),
    search: new URL(context.req.url).search,
    secret,
    userAgent: browserOf(context).userAgent,
  })
  forgetPending(context, actor)
  keepIdToken(context, actor, provider, finished.idToken)
  setCookies(context, finished.cookies)
  if (finished.done) return context.redirect(wanted ?? paths.accountHome, 303)
  const suite = wanted ? `?${new URLSearchParams({ suite: wanted })}` : ''
  return context.redirect(paths.signInSecondFactor + suite, 303)
}

/**
 * Signs out at the provider through which the browser signed in, then returns here. Undefined after a sign-in with a password,
 * or when the provider does not answer. Must run after our own session has ended.
 */
export async function signOutOfProvider(app: App, context: Context): Promise<Response | undefined> {
  const actor = visitorContext(app, context)
  const signedIn = takeIdToken(context, actor)
  if (!signedIn) return undefined
  const { provider, idToken } = signedIn
  // ProConnect requires a state. Nothing happens on the return, so the state is not compared.
  const [state, back] = [newSecret(), ourAddress(app, paths.signedOut)]
  const address = await actor.openId.signOutAddress(provider, idToken, state, back).catch(() => undefined)
  return address ? goTo(app, context, `Déconnexion de ${providerTitles[provider]}`, address) : undefined
}

/** A failure of a provider is shown with the way back to the sign-in page. */
export async function orSayWhy(app: App, context: Context, work: Promise<Response>): Promise<Response> {
  try {
    return await work
  } catch (error) {
    if (!(error instanceof AppError) || !error.code.startsWith('provider-')) throw error
    return sendPage(app, context, notSignedInView(error.code), error.kind === 'unavailable' ? 503 : 403)
  }
}

/** The account that is signed in, otherwise a visitor. */
async function actorContext(app: App, context: Context): Promise<AppContext> {
  const account = await readAccount(app, context)
  return account ? unfinishedAccountContext(app, context) : visitorContext(app, context)
}

/** An address as registered at the providers: built from the settings, never from the request. */
function ourAddress({ config }: App, path: string): string {
  return siteAddress(config) + path
}

/**
 * Sends the browser to another site after a form. A redirect would not work: the content security policy lets no form lead to
 * another site, and browsers apply it to redirects.
 */
async function goTo(app: App, context: Context, title: string, address: string): Promise<Response> {
  context.header('Refresh', `0; url=${address}`)
  return sendPage(app, context, leavingView(title, address))
}
