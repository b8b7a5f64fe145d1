import type { Hono } from 'hono'
import type { App } from '../../app.ts'
import { sendPage } from '../http/render.ts'
import { paths } from '../paths.ts'
import { homeView } from './home.view.ts'

/** The first page. */
export function homePage(web: Hono, app: App): void {
  web.get(paths.home, (context) => sendPage(app, context, homeView(app.config.OPEN_DIAGNOSIS === 'on')))
}
