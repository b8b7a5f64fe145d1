import type { Context } from 'hono'
import { getCookie } from 'hono/cookie'
import { anyone } from '#kernel'
import type { App } from '../../../app.ts'
import { type Status, sendHtml } from '../../http/answers/answer.ts'
import { Address } from '../../http/routing/address.ts'
import { accountMark } from '../../http/visitors/account-mark.ts'
import { withFormToken } from '../forms/form-token.ts'
import { withNamedFaults } from '../forms/named-faults.ts'
import type { Html } from '../html.ts'
import { withExplainedAcronyms } from './explained-acronyms.ts'
import { layout, type Page } from './layout.ts'
import { menuFor, type Visitor } from './menu.ts'

export async function sendPage(app: App, context: Context, page: Page, status: Status = 200): Promise<Response> {
  const done = status === 200 ? await doneIn(context) : undefined
  const account = context.get('account')
  const signedIn = account ? accountMark(account) : undefined
  const openDiagnosis = app.config.OPEN_DIAGNOSIS === 'on'
  const menu = menuFor({ visitor: visitorOf(app, context), grants: account?.grants ?? [], openDiagnosis })
  const frame = {
    appearance: await app.appearance(),
    version: app.version,
    menu,
    path: context.req.path,
    done,
    accountMark: signedIn,
  }
  const body = await withFormToken(await withExplainedAcronyms(await withNamedFaults(page.body)), signedIn)
  return sendHtml(context, String(await layout(frame, { ...page, body })), status)
}

/** The sentence about the form just sent. The sentences are loaded for it: the first page is drawn without them. */
async function doneIn(context: Context): Promise<string | undefined> {
  if (new Address(context).text('fait') === undefined) return undefined
  const { doneOf } = await import('./done.ts')
  return doneOf(context)
}

/** The visitor of a page: a public page only checks whether there is a session cookie. */
export function visitorOf(app: App, context: Context): Visitor {
  if (context.get('account')) return 'signed-in'
  const { sessionName } = app.contextFor(anyone, 'web').identity.cookies
  return getCookie(context, sessionName) === undefined ? 'nobody' : 'known'
}

/** Sends a fragment, for htmx to put in place. */
export async function sendFragment(context: Context, fragment: Html, status: 200 | 422 = 200): Promise<Response> {
  const account = context.get('account')
  const body = await withFormToken(fragment, account && accountMark(account))
  return sendHtml(context, String(body), status)
}
