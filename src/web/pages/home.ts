import type { Hono } from 'hono'
import type { App } from '../../app.ts'
import { paths } from '../paths.ts'
import { sendPage } from '../render.ts'
import { homeView } from '../views/home.ts'

/** The first page. */
export function homePage(web: Hono, app: App): void {
  web.get(paths.home, (context) => sendPage(app, context, homeView(app.config.OPEN_DIAGNOSIS === 'on')))
}
