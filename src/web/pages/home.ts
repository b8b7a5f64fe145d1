import type { Hono } from 'hono'
import type { App } from '../../app.ts'
import { paths } from '../paths.ts'
import { sendPage } from '../render.ts'
import { homeView } from '../views/home.ts'
import { privacyView } from '../views/privacy.ts'

/** The home page, and what becomes of the answers. */
export function homePages(web: Hono, app: App): void {
  const open = app.config.OPEN_DIAGNOSIS === 'on'
  web.get(paths.home, (context) => sendPage(app, context, homeView(open)))
  web.get(paths.privacy, (context) => sendPage(app, context, privacyView))
}
