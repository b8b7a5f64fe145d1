import { Hono } from 'hono'
import type { App } from '../app.ts'
import { answerPages } from './diagnosis/answering.ts'
import { delegationPages } from './diagnosis/delegation.ts'
import { deletedPage, deletionPages } from './diagnosis/deletion.ts'
import { folderHomePages } from './diagnosis/folder.ts'
import { offlinePages } from './diagnosis/offline.ts'
import { resultPages } from './diagnosis/result.ts'
import { startPages } from './diagnosis/start.ts'
import { versionPages } from './diagnosis/version.ts'
import { privacyPage } from './home/privacy.ts'
import { programmePages } from './home/programme.ts'
import { limitBody } from './http/body-limit.ts'
import { doorLater } from './http/door-later.ts'
import { answerErrors } from './http/errors.ts'
import { folderPatterns } from './http/place.ts'
import { protection, protectPages } from './http/protection.ts'
import { rateLimit } from './http/rate-limit.ts'
import { answerOnce } from './http/sent-once.ts'
import { paths } from './paths.ts'
import { structurePages } from './structure/structure.ts'

/** The diagnosis: behind a private link, of a structure, or a theme of it. Any other address goes on to `account-door.ts`. */
export function openDoor(app: App): Hono {
  const web = new Hono()
  answerErrors(web, app)
  web.use(protection(app.config.PUBLIC_URL))
  protectPages(web, app)
  web.post('*', limitBody)
  limitRates(web, app)
  web.post('*', answerOnce())
  privacyPage(web, app)
  programmePages(web, app)
  structurePages(web, app)
  folderPages(web, app, folderPatterns.structure)
  delegationPages(web, app)
  if (app.config.OPEN_DIAGNOSIS === 'on') {
    startPages(web, app)
    folderPages(web, app, folderPatterns.link)
    deletedPage(web, app)
  }
  web.all(
    '*',
    doorLater(() => import('./account-door.ts').then(({ accountDoor }) => accountDoor(app))),
  )
  return web
}

/** The same pages for what is behind a private link and for what a structure has. `folder`: the pattern of its address. */
function folderPages(web: Hono, app: App, folder: string): void {
  folderHomePages(web, app, folder)
  const base = paths.assessment(folder, ':assessment')
  answerPages(web, app, base)
  resultPages(web, app, base)
  deletionPages(web, app, base)
  offlinePages(web, app, base)
  versionPages(web, app, base)
}

/** What anyone can ask of the server without an account, and how often: generous for a hospital behind one address. */
function limitRates(web: Hono, { clock }: App): void {
  web.post(paths.start, rateLimit({ burst: 60, perMinute: 10 }, clock))
  const base = paths.assessment(folderPatterns.link, ':assessment')
  web.post('/diagnostic/*', rateLimit({ burst: 600, perMinute: 300 }, clock))
  web.post('/delegation/*', rateLimit({ burst: 600, perMinute: 300 }, clock))
  web.get(paths.report(base), rateLimit({ burst: 30, perMinute: 10 }, clock))
  web.get(paths.folderReport(folderPatterns.link), rateLimit({ burst: 30, perMinute: 10 }, clock))
  web.get(paths.paperForm(base), rateLimit({ burst: 30, perMinute: 10 }, clock))
  web.post(paths.offline(base), rateLimit({ burst: 60, perMinute: 20 }, clock))
}
