import type { Context } from 'hono'
import { getCookie } from 'hono/cookie'
import { anyone } from '#kernel'
import type { App } from '../../app.ts'
import { withFormToken } from '../ui/form-token.ts'
import { type Html, layout, type Page, type Visitor } from '../ui/layout.ts'
import { doneOf } from './done.ts'
import { sendText } from './send-text.ts'

/** Sends a whole page. */
export async function sendPage(
  app: App,
  context: Context,
  page: Page,
  status: 200 | 403 | 404 | 413 | 422 | 429 | 500 | 503 = 200,
) {
  const done = status === 200 ? doneOf(context) : undefined
  const visitor = visitorOf(app, context)
  const frame = { appearance: await app.appearance(), version: app.version, visitor, done }
  const body = await withFormToken(page.body)
  return sendHtml(context, await layout(frame, { ...page, body }), status)
}

/** Who looks at the page, as far as it was asked: a public page only sees that there is a cookie. */
function visitorOf(app: App, context: Context): Visitor {
  if (context.get('account')) return 'signed-in'
  const { sessionName } = app.contextFor(anyone, 'web').identity.cookies
  return getCookie(context, sessionName) === undefined ? 'nobody' : 'known'
}

/** Sends a piece of page, for htmx to put in place. */
export async function sendFragment(context: Context, fragment: Html, status: 200 | 422 = 200) {
  return sendHtml(context, await withFormToken(fragment), status)
}

function sendHtml(context: Context, content: Awaited<Html>, status: 200 | 403 | 404 | 413 | 422 | 429 | 500 | 503) {
  context.header('Content-Type', 'text/html; charset=UTF-8')
  return sendText(context, String(content), status)
}

/** Sends a file to be kept under a name. */
export function sendFile(context: Context, file: { type: string; name: string; content: string | Uint8Array }) {
  context.header('Content-Type', file.type)
  context.header('Content-Disposition', `attachment; filename="${file.name}"`)
  return typeof file.content === 'string' ? sendText(context, file.content) : context.body(new Uint8Array(file.content))
}

export function isFragmentRequest(context: Context): boolean {
  return context.req.header('HX-Request') === 'true'
}
