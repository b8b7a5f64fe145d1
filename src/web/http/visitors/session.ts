import type { Context } from 'hono'
import { deleteCookie, getCookie } from 'hono/cookie'
import { senderOf } from '#http'
import { openSession, type SignedIn } from '#identity'
import { AppError, type RightLasts, rightUnderWay } from '#kernel'
import type { App, AppContext } from '../../../app.ts'
import { paths } from '../../paths.ts'
import { isFragmentRequest } from '../answers/answer.ts'
import { withSentForm } from '../forms/sent-once.ts'
import { forgetRememberedAccount, refuseFormOfAnother, rememberAccount } from './account-mark.ts'
import { GoElsewhere, visitorContext } from './visitor.ts'

/**
 * The context of the account that is signed in. Without a session, the browser is sent to sign in and then back. An account
 * that lacks a mandatory second factor is sent to make one. A request for a fragment is refused instead.
 */
export async function accountContext(app: App, context: Context): Promise<AppContext> {
  const account = await enterWithAccount(app, context)
  await refuseFormOfAnother(context, account)
  if (account.secondFactorMissing) return leave(context, paths.accountSecondFactor)
  return contextOf(app, context, account)
}

/** Like `accountContext`, for a page that shows less to a visitor without account: nobody is sent to sign in. */
export async function readerContext(app: App, context: Context): Promise<AppContext> {
  const account = context.get('account') ?? (await readAccount(app, context))
  return account && !account.secondFactorMissing ? contextOf(app, context, account) : visitorContext(app, context)
}

/** The account that is signed in. Read once for each request. */
export async function enterWithAccount(app: App, context: Context): Promise<SignedIn> {
  return context.get('account') ?? (await readAccount(app, context)) ?? leave(context, signInPath(context))
}

/** The context for the pages where a mandatory second factor is made: until then the account has no role. */
export async function unfinishedAccountContext(app: App, context: Context): Promise<AppContext> {
  return contextOf(app, context, await enterWithAccount(app, context))
}

/** The account that is signed in; undefined for a visitor. The layout shows it. */
export async function readAccount(app: App, context: Context): Promise<SignedIn | undefined> {
  const account = await findSignedIn(app, context)
  context.set('account', account)
  if (account) rememberAccount(context, visitorContext(app, context), account)
  return account
}

async function findSignedIn(app: App, context: Context): Promise<SignedIn | undefined> {
  const nobody = visitorContext(app, context)
  const cookie = getCookie(context, nobody.identity.cookies.sessionName)
  return cookie ? openSession(nobody, { cookie }) : undefined
}

/** Asks whether the account still holds what it holds now. */
export function rightOf(app: App, context: Context, account: SignedIn): RightLasts {
  return rightUnderWay(account, () => findSignedIn(app, context))
}

/** Deletes the session cookie and the mark of the account. */
export function forgetSession(app: App, context: Context): void {
  const { sessionName, secure } = visitorContext(app, context).identity.cookies
  deleteCookie(context, sessionName, { path: '/', secure })
  forgetRememberedAccount(context)
}

function contextOf(app: App, context: Context, account: SignedIn): Promise<AppContext> {
  const { accountId, grants, signedInAt } = account
  const rightLasts = rightOf(app, context, account)
  const person = { kind: 'account', accountId, grants, signedInAt } as const
  return withSentForm(context, app.contextFor(person, 'web', { ...senderOf(context), rightLasts }))
}

/** A form typed before the session ended is not lost: the response holds it, see `send-again.ts`. */
function leave(context: Context, path: string): never {
  if (isFragmentRequest(context) || context.req.method === 'POST') throw new AppError('forbidden', 'session-ended')
  throw new GoElsewhere(path)
}

/** After signing in, the person returns to the page they asked for. */
function signInPath(context: Context): string {
  const { pathname, search } = new URL(context.req.url)
  return `${paths.signIn}?${new URLSearchParams({ suite: pathname + search })}`
}

/** A path of this site; undefined for any text that could lead elsewhere. */
export function localPath(text: string | undefined): string | undefined {
  if (!text || !/^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(text)) return undefined
  const address = new URL(text, 'http://local.invalid')
  const path = address.pathname + address.search
  // `/.//elsewhere` looks local, but becomes `//elsewhere` once its dot is resolved.
  return address.host === 'local.invalid' && !path.startsWith('//') ? path : undefined
}
