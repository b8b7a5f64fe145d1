import type { Hono } from 'hono'
import { providerNames } from '#identity'
import type { App } from '../app.ts'
import { limitUploads } from './account-uploads.ts'
import { doorBehind } from './door-later.ts'
import { accountPages } from './pages/account.ts'
import { accountChangePages } from './pages/account-changes.ts'
import { accountFilePages } from './pages/account-file.ts'
import { accountHomePages } from './pages/account-home.ts'
import { administrationPages } from './pages/administration.ts'
import { administrationInvitationPages } from './pages/administration-invitations.ts'
import { auditLogPages } from './pages/audit-log.ts'
import { directoryPages } from './pages/directory.ts'
import { invitationPages } from './pages/invitation.ts'
import { invitationFilePages } from './pages/invitation-file.ts'
import { passwordResetPages } from './pages/password-reset.ts'
import { planPages } from './pages/plan.ts'
import { planActionPages } from './pages/plan-action.ts'
import { providerPages } from './pages/provider.ts'
import { referentPages } from './pages/referents.ts'
import { secondFactorPages } from './pages/second-factor.ts'
import { settingsPages } from './pages/settings.ts'
import { signInPages } from './pages/sign-in.ts'
import { territoryPages } from './pages/territories.ts'
import { territoryImportPages } from './pages/territory-import.ts'
import { paths } from './paths.ts'
import { rateLimit } from './rate-limit.ts'

/** The pages for those who have an account. They have the last word: an address that no page has gets a page that says so. */
export function accountDoor(app: App): Hono {
  const web = doorBehind(app)
  web.post('*', limitUploads)
  limitRates(web, app)
  providerPages(web, app)
  signInPages(web, app)
  secondFactorPages(web, app)
  passwordResetPages(web, app)
  invitationPages(web, app)
  accountPages(web, app)
  accountHomePages(web, app)
  administrationPages(web, app)
  accountFilePages(web, app)
  accountChangePages(web, app)
  administrationInvitationPages(web, app)
  invitationFilePages(web, app)
  settingsPages(web, app)
  auditLogPages(web, app)
  planPages(web, app)
  planActionPages(web, app)
  referentPages(web, app)
  directoryPages(web, app)
  territoryPages(web, app)
  territoryImportPages(web, app)
  return web
}

/** What can be tried without an account, and how often. */
function limitRates(web: Hono, { clock }: App): void {
  for (const path of [
    paths.signIn,
    paths.signInSecondFactor,
    paths.newPassword(':secret'),
    '/invitation/*',
    '/compte/*',
  ]) {
    web.post(path, rateLimit({ burst: 60, perMinute: 20 }, clock))
  }
  web.post(paths.firstAccess(':secret'), rateLimit({ burst: 10, perMinute: 5 }, clock))
  web.post(paths.forgottenPassword, rateLimit({ burst: 20, perMinute: 5 }, clock))
  for (const provider of providerNames)
    web.use(`${paths.providerSignIn(provider)}/*`, rateLimit({ burst: 60, perMinute: 20 }, clock))
}
