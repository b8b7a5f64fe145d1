import type { Hono } from 'hono'
import { providerNames } from '#identity'
import type { App } from '../app.ts'
import { accountPages } from './account/account.ts'
import { accountHomePages } from './account/account-home.ts'
import { accountChangePages } from './administration/account-changes.ts'
import { accountFilePages } from './administration/account-file.ts'
import { administrationPages } from './administration/administration.ts'
import { administrationInvitationPages } from './administration/administration-invitations.ts'
import { auditLogPages } from './administration/audit-log.ts'
import { invitationFilePages } from './administration/invitation-file.ts'
import { settingsPages } from './administration/settings.ts'
import { territoryPages } from './administration/territories.ts'
import { territoryImportPages } from './administration/territory-import.ts'
import { limitUploads } from './http/account-uploads.ts'
import { doorBehind } from './http/door-later.ts'
import { rateLimit } from './http/rate-limit.ts'
import { answerOnce } from './http/sent-once.ts'
import { paths } from './paths.ts'
import { planPages } from './plan/plan.ts'
import { planActionPages } from './plan/plan-action.ts'
import { directoryPages } from './referents/directory.ts'
import { referentPages } from './referents/referents.ts'
import { invitationPages } from './sign-in/invitation.ts'
import { passwordResetPages } from './sign-in/password-reset.ts'
import { providerPages } from './sign-in/provider.ts'
import { secondFactorPages } from './sign-in/second-factor.ts'
import { signInPages } from './sign-in/sign-in.ts'

/** The pages for those who have an account. They have the last word: an address that no page has gets a page that says so. */
export function accountDoor(app: App): Hono {
  const web = doorBehind(app)
  web.post('*', limitUploads)
  limitRates(web, app)
  web.post('*', answerOnce())
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
