import type { Hono } from 'hono'
import type { App } from '../../app.ts'
import { paths } from '../paths.ts'
import { sendPage } from '../render.ts'
import { privacyView } from '../views/privacy.ts'

/** What becomes of the answers. */
export function privacyPage(web: Hono, app: App): void {
  web.get(paths.privacy, (context) => sendPage(app, context, privacyView(app.config.AUDIT_YEARS)))
}
