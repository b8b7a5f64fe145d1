import type { Hono } from 'hono'
import type { App } from '../app.ts'
import { appearancePages } from './home/appearance.ts'
import { homePage } from './home/home.ts'
import { securityContactPage } from './home/security-contact.ts'
import { serveAssets } from './http/assets.ts'
import { doorLater } from './http/door-later.ts'
import { answerErrors } from './http/errors.ts'
import { protection, protectPages } from './http/protection.ts'
import { paths } from './paths.ts'

/**
 * Adds the pages to the server. The first page and what it is drawn with are answered here; every other address is handed on:
 * to the diagnosis (`open-door.ts`), then to the pages for those who have an account (`account-door.ts`), which are loaded
 * when they are first needed.
 */
export function addPages(web: Hono, app: App): void {
  const others = doorLater(() => import('./open-door.ts').then(({ openDoor }) => openDoor(app)))
  answerErrors(web, app)
  web.use((context, next) => (isFirstPage(context.req.path) ? next() : others(context, next)))
  web.use(protection(app.config.PUBLIC_URL))
  serveAssets(web)
  appearancePages(web, app)
  protectPages(web, app)
  homePage(web, app)
  securityContactPage(web, app)
}

const drawnWith = [paths.asset(''), paths.appearanceStyle, paths.appearanceLogo]

function isFirstPage(path: string): boolean {
  return path === paths.home || path === paths.securityContact || drawnWith.some((start) => path.startsWith(start))
}
