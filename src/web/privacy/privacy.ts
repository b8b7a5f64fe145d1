import type { Context } from 'hono'
import type { App } from '../../app.ts'
import { visitorContext } from '../http/visitors/visitor.ts'
import { sendPage } from '../ui/page/send.ts'
import { privacyView } from './privacy.view.ts'

export async function showPrivacy(app: App, context: Context) {
  // Imported here so that a server with open diagnoses only never loads the accounts at its start.
  const identity = await import('#identity')
  const { consentDays, invitationDays, invitationListedDays, idleHours, knownBrowserDays, sessionHours } = identity
  const { cookies } = visitorContext(app, context).identity
  const { operatorName, notices } = await app.appearance()
  const { AUDIT_YEARS: auditYears, OPEN_DIAGNOSIS } = app.config
  const openDiagnosis = OPEN_DIAGNOSIS === 'on'
  const ofAccounts = {
    consentDays,
    sessionHours,
    idleHours,
    invitationDays,
    invitationListedDays,
    knownBrowserDays,
    cookies,
  }
  return sendPage(
    app,
    context,
    privacyView({ dataProtection: notices.dataProtection, operatorName, openDiagnosis, auditYears, ...ofAccounts }),
  )
}
