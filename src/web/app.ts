import type { Hono, MiddlewareHandler } from 'hono'
import { compress } from 'hono/compress'
import { secureHeaders } from 'hono/secure-headers'
import { AppError } from '#kernel'
import type { App } from '../app.ts'
import { serveAssets } from './assets.ts'
import { limitBody } from './body-limit.ts'
import { answerError } from './errors.ts'
import { answerPages } from './pages/answering.ts'
import { deletionPages } from './pages/deletion.ts'
import { homePages } from './pages/home.ts'
import { offlinePages } from './pages/offline.ts'
import { programmePages } from './pages/programme.ts'
import { resultPages } from './pages/result.ts'
import { startPages } from './pages/start.ts'
import { paths } from './paths.ts'
import { rateLimit } from './rate-limit.ts'
import { sameSite } from './same-site.ts'

/** Adds the pages to the server. They have the last word: an address that no door knows gets a page that says so. */
export function addPages(web: Hono, app: App): void {
  web.onError((error, context) => answerError(app, error, context))
  web.notFound((context) => answerError(app, new AppError('not-found', 'not-found'), context))
  web.use(protection())
  serveAssets(web)
  // Answers to a form are short, and wanted at once.
  web.get('*', compress({ encoding: 'gzip' }))
  web.use(privatePages)
  web.use(sameSite(app.config.PUBLIC_URL))
  web.post('*', limitBody)
  limitRates(web, app)
  homePages(web, app)
  programmePages(web, app)
  if (app.config.OPEN_DIAGNOSIS === 'on') {
    startPages(web, app)
    answerPages(web, app)
    resultPages(web, app)
    deletionPages(web, app)
    offlinePages(web, app)
  }
}

/** What anyone can ask of the server without an account, and how often: generous for a hospital behind one address. */
function limitRates(web: Hono, { clock }: App): void {
  web.post(paths.start, rateLimit({ burst: 60, perMinute: 10 }, clock))
  web.post('/diagnostic/*', rateLimit({ burst: 600, perMinute: 300 }, clock))
  web.get(paths.report(':secret'), rateLimit({ burst: 30, perMinute: 10 }, clock))
  web.get(paths.paperForm(':secret'), rateLimit({ burst: 30, perMinute: 10 }, clock))
  web.post(paths.offline(':secret'), rateLimit({ burst: 60, perMinute: 20 }, clock))
}

/** Everything comes from this server, nothing runs inline, and no address of ours leaks to another site. */
function protection() {
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
    referrerPolicy: 'no-referrer',
    xFrameOptions: 'DENY',
    strictTransportSecurity: false,
  })
}

/** Pages hold answers: no cache keeps them. Said before the page is made: an answer that is complete is costly to amend. */
const privatePages: MiddlewareHandler = (context, next) => {
  context.header('Cache-Control', 'no-store')
  context.header('X-Robots-Tag', 'noindex')
  return next()
}
