import type { Hono, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { compress } from 'hono/compress'
import { csrf } from 'hono/csrf'
import { secureHeaders } from 'hono/secure-headers'
import { AppError } from '#kernel'
import type { App } from '../app.ts'
import { serveAssets } from './assets.ts'
import { answerError } from './errors.ts'
import { answerPages } from './pages/answering.ts'
import { deletionPages } from './pages/deletion.ts'
import { homePages } from './pages/home.ts'
import { programmePages } from './pages/programme.ts'
import { resultPages } from './pages/result.ts'
import { startPages } from './pages/start.ts'

const maximumBodyBytes = 256 * 1024

/** Adds the pages to the server. They have the last word: an address that no door knows gets a page that says so. */
export function addPages(web: Hono, app: App): void {
  web.onError((error, context) => answerError(app, error, context))
  web.notFound((context) => answerError(app, new AppError('not-found', 'not-found'), context))
  web.use(protection())
  serveAssets(web)
  // Answers to a form are short, and wanted at once.
  web.get('*', compress({ encoding: 'gzip' }))
  web.use(privatePages)
  web.use(csrf())
  web.use(bodyLimit({ maxSize: maximumBodyBytes, onError: refuseLargeBody }))
  homePages(web, app)
  programmePages(web, app)
  if (app.config.OPEN_DIAGNOSIS === 'on') {
    startPages(web, app)
    answerPages(web, app)
    resultPages(web, app)
    deletionPages(web, app)
  }
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

/** Pages hold answers: no cache keeps them. */
const privatePages: MiddlewareHandler = async (context, next) => {
  await next()
  context.header('Cache-Control', 'no-store')
}

function refuseLargeBody(): never {
  throw new AppError('too-large', 'body-too-large')
}
