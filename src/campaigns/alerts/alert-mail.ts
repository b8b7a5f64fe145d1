import { listPlaces } from '#directory'
import { alertLetter } from '#mail'
import { type Composer, findCurrentRecipient, type Mailing } from '#mailing'
import { type Alert, alertState } from './alert.ts'
import * as store from './store.ts'

/** What the mails of an alert are about. */
export function alertPurpose({ id }: Pick<Alert, 'id'>): Mailing['purpose'] {
  return `alert:${id}`
}

/** The id of the alert that a mail is about; empty for a mail about something else. */
export function alertOf({ purpose }: Mailing): string {
  const [kind, id = ''] = purpose.split(':')
  return kind === 'alert' ? id : ''
}

/** Writes the mail of an alert: the alert, and nothing of any structure. Nothing once the alert is closed. */
export const composeAlert: Composer = async (database, mailing, context) => {
  const alert = await store.findAlert(database, alertOf(mailing))
  if (!alert || alertState(alert) !== 'open') return undefined
  const asked = (await store.listAsked(database, alert.id)).map(({ finess }) => finess)
  const places = [...(await listPlaces(database, asked)).values()]
  const recipient = await findCurrentRecipient(database, mailing, { places, permission: 'answer-alerts' })
  if (!recipient) return undefined
  const structures = recipient.places.length
  return alertLetter({ ...alert, to: recipient.email, structures, operatorName: await context.operatorName() })
}
