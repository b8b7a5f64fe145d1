import { alertLetter } from '#mail'
import { type Composer, type Mailing, partsOf } from '#mailing'
import { findReader } from '../find-reader.ts'
import { type Alert, alertState } from './alert.ts'
import * as store from './store.ts'

/** What the mails of an alert are about. */
export function alertPurpose({ id }: Pick<Alert, 'id'>): Mailing['purpose'] {
  return `alert:${id}`
}

/** The id of the alert that a mail is about; empty for a mail about something else. */
export function alertOf(mailing: Mailing): string {
  return partsOf(mailing, 'alert')[0] ?? ''
}

/** Writes the mail of an alert: the alert, and nothing of any structure. Nothing once the alert is closed. */
export const composeAlert: Composer = async (database, mailing, context) => {
  const alert = await store.findAlert(database, alertOf(mailing))
  if (!alert || alertState(alert) !== 'open') return undefined
  const reader = await findReader(database, mailing, (own) => store.listAskedAmong(database, alert.id, own))
  if (!reader) return undefined
  const { email, asked } = reader
  return alertLetter({ ...alert, to: email, structures: asked.length, operatorName: await context.operatorName() })
}
