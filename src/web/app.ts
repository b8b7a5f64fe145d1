import type { Hono } from 'hono'
import { compress } from 'hono/compress'
import { secureHeaders } from 'hono/secure-headers'
import type { App } from '../app.ts'
import { serveAssets } from './assets.ts'
import { noteClient } from './client-address.ts'
import { doorLater } from './door-later.ts'
import { answerErrors } from './errors.ts'
import { appearancePages } from './pages/appearance.ts'
import { homePage } from './pages/home.ts'
import { securityContactPage } from './pages/security-contact.ts'
import { privatePages } from './private-pages.ts'
import { sameSite } from './same-site.ts'

/**
 * Adds the pages to the server: what protects all of them, and the first page. The diagnosis (`open-door.ts`), then the
 * pages for those who have an account (`account-door.ts`), are loaded when they are first needed.
 */
export function addPages(web: Hono, app: App): void {
  answerErrors(web, app)
  web.use(noteClient(app.config.TRUSTED_PROXIES))
  web.use(protection(app.config.PUBLIC_URL))
  serveAssets(web)
  appearancePages(web, app)
  // Answers to a form are short, and wanted at once.
  web.get('*', compress({ encoding: 'gzip' }))
  web.use(privatePages)
  web.use(sameSite(app.config.PUBLIC_URL))
  homePage(web, app)
  securityContactPage(web, app)
  web.all(
    '*',
    doorLater(() => import('./open-door.ts').then(({ openDoor }) => openDoor(app))),
  )
}

/** Everything comes from this server, nothing runs inline, and no address of ours leaks to another site. */
function protection(publicUrl: string | undefined) {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      connectSrc: ["'self'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
    // Never a path, which may hold a secret. Not `no-referrer`: browsers would then say nothing of where a form comes from.
    referrerPolicy: 'strict-origin',
    xFrameOptions: 'DENY',
    // Only behind TLS: said in clear, it would mean nothing.
    strictTransportSecurity: publicUrl?.startsWith('https:') ? 'max-age=31536000' : false,
  })
}
