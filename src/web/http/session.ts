import type { Context } from 'hono'
import { deleteCookie, getCookie } from 'hono/cookie'
import { openSession, type SignedIn } from '#identity'
import { AppError } from '#kernel'
import type { App, AppContext } from '../../app.ts'
import { paths } from '../paths.ts'
import { forgetRememberedAccount, refuseFormOfAnother, rememberAccount, rememberedAccount } from './account-mark.ts'
import { isFragmentRequest } from './answer.ts'
import { clientAddress } from './client-address.ts'
import { withSentForm } from './sent-once.ts'
import { GoElsewhere, visitorContext } from './visitor.ts'

/**
 * The context in which whoever is signed in acts. Without a session the browser goes to sign in, and comes back; an account
 * that must have a second factor goes to make one first. A request for a piece of page is refused instead.
 */
export async function accountContext(app: App, context: Context): Promise<AppContext> {
  const account = await readAccount(app, context)
  if (!account) return leave(context, signInPath(context))
  refuseFormOfAnother(context, account)
  if (account.secondFactorMissing) return leave(context, paths.accountSecondFactor)
  return contextOf(app, context, account)
}

/** The same for the pages where a missing second factor is made: no role is granted before. */
export async function unfinishedAccountContext(app: App, context: Context): Promise<AppContext> {
  const account = await readAccount(app, context)
  return account ? contextOf(app, context, account) : leave(context, signInPath(context))
}

/** Who is signed in; undefined for everybody else. The layout shows it. */
export async function readAccount(app: App, context: Context): Promise<SignedIn | undefined> {
  const nobody = visitorContext(app, context)
  const cookie = getCookie(context, nobody.identity.cookies.sessionName)
  const account = cookie ? await openSession(nobody, { cookie }) : undefined
  context.set('account', account)
  if (account) rememberAccount(context, nobody, account)
  return account
}

/** Makes the browser forget the cookie of its session, and whose it was. */
export function forgetSession(app: App, context: Context): void {
  const { sessionName, secure } = visitorContext(app, context).identity.cookies
  deleteCookie(context, sessionName, { path: '/', secure })
  forgetRememberedAccount(context)
}

function contextOf(app: App, context: Context, { accountId, grants }: SignedIn): Promise<AppContext> {
  const actor = app.contextFor({ kind: 'account', accountId, grants }, 'web', clientAddress(context))
  return withSentForm(context, actor)
}

/** What was typed in a form waits in the answer, where a session was: see `send-again.ts`. */
function leave(context: Context, path: string): never {
  const typed = context.req.method === 'POST' && rememberedAccount(context) !== undefined
  if (isFragmentRequest(context) || typed) throw new AppError('forbidden', 'session-ended')
  throw new GoElsewhere(path)
}

/** Where to sign in. A page that was read is come back to; a form that was sent is not, since its address may not be one of a page. */
function signInPath(context: Context): string {
  const { pathname, search } = new URL(context.req.url)
  if (context.req.method !== 'GET') return paths.signIn
  return `${paths.signIn}?${new URLSearchParams({ suite: pathname + search })}`
}

/** A path of this site to go to; undefined for anything that could lead elsewhere. */
export function localPath(text: string | undefined): string | undefined {
  if (!text || !/^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(text)) return undefined
  const address = new URL(text, 'http://local.invalid')
  const path = address.pathname + address.search
  // `/.//elsewhere` is a path of ours, until its dot is taken out.
  return address.host === 'local.invalid' && !path.startsWith('//') ? path : undefined
}
