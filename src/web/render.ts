import type { Context } from 'hono'
import type { App } from '../app.ts'
import { type Html, layout, type Page } from './views/layout.ts'

/** Sends a whole page. */
export async function sendPage(
  app: App,
  context: Context,
  page: Page,
  status: 200 | 404 | 413 | 422 | 500 | 503 = 200,
) {
  const frame = { operatorName: app.config.OPERATOR_NAME, version: app.version }
  return context.html(await layout(frame, page), status)
}

/** Sends a piece of page, for htmx to put in place. */
export async function sendFragment(context: Context, fragment: Html, status: 200 | 422 = 200) {
  return context.html(await fragment, status)
}

export function isFragmentRequest(context: Context): boolean {
  return context.req.header('HX-Request') === 'true'
}
