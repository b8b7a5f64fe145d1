import type { Context } from 'hono'
import type { App } from '../../app.ts'
import { sendPage } from '../ui/send.ts'
import { privacyView } from './privacy.view.ts'

export async function showPrivacy(app: App, context: Context) {
  // Imported here so that a server with open diagnoses only never loads the accounts at its start.
  const { consentDays, invitationDays, idleHours, sessionHours } = await import('#identity')
  const { operatorName } = await app.appearance()
  const { AUDIT_YEARS: auditYears, OPEN_DIAGNOSIS } = app.config
  const openDiagnosis = OPEN_DIAGNOSIS === 'on'
  const facts = { operatorName, openDiagnosis, auditYears, sessionHours, idleHours, invitationDays, consentDays }
  return sendPage(app, context, privacyView(facts))
}
