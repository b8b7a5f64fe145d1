import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { SignedIn } from '#identity'
import { AppError, sha256 } from '#kernel'
import type { AppContext } from '../../../app.ts'
import { markInForm } from '../forms/form-key.ts'
import { Address } from '../routing/address.ts'

/*
 * The mark of the account that a browser last used. A form refused because the session ended waits in the browser, and is
 * accepted from that account alone: on a shared computer, somebody else may have signed in meanwhile. The mark gives no
 * access.
 */

const cookieName = 'cap-care-last-account'
/** Sent by `answers.js`: the mark of the account for which the answer was typed. */
const markHeader = 'X-Cap-Care-For'
const linkMark = 'lien'

/** A digest that tells accounts apart without naming them. */
export function accountMark({ accountId }: Pick<SignedIn, 'accountId'>): string {
  return sha256(`account mark ${accountId}`).slice(0, 24)
}

/** The cookie lasts until the browser closes or the person signs out, even after the session has expired. */
export function rememberAccount(context: Context, { identity }: AppContext, account: SignedIn): void {
  const mark = accountMark(account)
  if (rememberedAccount(context) === mark) return
  setCookie(context, cookieName, mark, { path: '/', httpOnly: true, sameSite: 'Lax', secure: identity.cookies.secure })
}

/** The mark of the account that this browser last used. */
export function rememberedAccount(context: Context): string | undefined {
  return getCookie(context, cookieName)
}

/** Called at sign-out, so that the browser keeps no trace of the account. */
export function forgetRememberedAccount(context: Context): void {
  deleteCookie(context, cookieName, { path: '/' })
}

/**
 * The mark of the account that the form of this request was typed for: the form itself tells it, so that it is known also
 * when the browser has lost its cookies.
 */
export async function markOfTyped(context: Context): Promise<string | undefined> {
  const told = context.req.header(markHeader) ?? new Address(context).text('renvoi')
  return told ?? (context.req.method === 'POST' ? await markInForm(context) : undefined)
}

/** Refuses a form that was typed under another account. */
export async function refuseFormOfAnother(context: Context, account: SignedIn): Promise<void> {
  const typedBy = (await markOfTyped(context)) ?? linkMark
  if (typedBy !== linkMark && typedBy !== accountMark(account)) throw new AppError('forbidden', 'form-of-another')
}
