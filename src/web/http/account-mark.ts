import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { SignedIn } from '#identity'
import { AppError, sha256 } from '#kernel'
import type { AppContext } from '../../app.ts'
import { readQuery } from './query.ts'

/*
 * Which account a browser last acted for. What somebody typed when their session ended waits in their browser, and is
 * accepted from this account alone: on a shared computer, the next person may have signed in meanwhile. The mark opens
 * nothing.
 */

const cookieName = 'cap-care-last-account'
/** A request that the page sends by itself says for which account it was typed. */
const markHeader = 'X-Cap-Care-For'
const linkMark = 'lien'

/** Tells accounts apart, and says nothing of them. */
export function accountMark({ accountId }: Pick<SignedIn, 'accountId'>): string {
  return sha256(`account mark ${accountId}`).slice(0, 24)
}

/** Kept until the browser is closed or somebody signs out, also after the session has run out. */
export function rememberAccount(context: Context, { identity }: AppContext, account: SignedIn): void {
  const mark = accountMark(account)
  if (rememberedAccount(context) === mark) return
  setCookie(context, cookieName, mark, { path: '/', httpOnly: true, sameSite: 'Lax', secure: identity.cookies.secure })
}

/** The mark of the account that this browser last acted for. */
export function rememberedAccount(context: Context): string | undefined {
  return getCookie(context, cookieName)
}

/** Whoever signs out leaves nothing behind. */
export function forgetRememberedAccount(context: Context): void {
  deleteCookie(context, cookieName, { path: '/' })
}

/** Refuses a form that another account typed. */
export function refuseFormOfAnother(context: Context, account: SignedIn): void {
  const typedBy = context.req.header(markHeader) ?? readQuery(context).renvoi ?? linkMark
  if (typedBy !== linkMark && typedBy !== accountMark(account)) throw new AppError('forbidden', 'form-of-another')
}
