import type { Hono } from 'hono'
import type { App } from '../../app.ts'
import { sendPage } from '../http/render.ts'
import { paths } from '../paths.ts'
import { privacyView } from './privacy.view.ts'

/** What becomes of the answers. */
export function privacyPage(web: Hono, app: App): void {
  web.get(paths.privacy, (context) => sendPage(app, context, privacyView(app.config.AUDIT_YEARS)))
}
