import type { Context } from 'hono'
import type { App } from '../../app.ts'
import { sendPage } from '../ui/send.ts'
import { privacyView } from './privacy.view.ts'

/** What becomes of the answers and of what is known of people. */
export async function showPrivacy(app: App, context: Context) {
  // An open diagnosis never pays for the accounts: what the page says of them is loaded with it.
  const { consentDays, invitationDays, idleHours, sessionHours } = await import('#identity')
  const { operatorName } = await app.appearance()
  const { AUDIT_YEARS: auditYears, OPEN_DIAGNOSIS } = app.config
  const openDiagnosis = OPEN_DIAGNOSIS === 'on'
  const facts = { operatorName, openDiagnosis, auditYears, sessionHours, idleHours, invitationDays, consentDays }
  return sendPage(app, context, privacyView(facts))
}
