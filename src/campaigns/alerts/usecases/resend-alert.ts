import { z } from 'zod'
import { AppError, authorize, command, nameInAddress } from '#kernel'
import { listMailings, renewMailings, stateOf } from '#mailing'
import { canSendAlerts } from '../../policy.ts'
import { alertState } from '../alert.ts'
import { alertPurpose } from '../alert-mail.ts'
import { reachAlertToChange } from './reach-alert.ts'

/**
 * Sends again the mails of an open alert that failed, or of which nobody knows whether they left. Somebody who got the first
 * may get a second: only a person decides that.
 */
export const resendAlert = command({
  action: 'campaigns.resend-alert',
  once: true,
  input: z.strictObject({ region: nameInAddress, alertId: nameInAddress, state: z.enum(['uncertain', 'failed']) }),
  run: async (transaction, { state, ...one }, { actor, clock }) => {
    const alert = await reachAlertToChange(transaction, actor, one)
    if (alertState(alert) !== 'open') throw new AppError('conflict', 'alert-not-open')
    const now = clock()
    const mailings = await listMailings(transaction, alertPurpose(alert))
    const ids = mailings.filter((mailing) => stateOf(mailing, now) === state).map(({ id }) => id)
    await renewMailings(transaction, authorize(actor, { region: alert.region, ids, now }, canSendAlerts))
    return { id: alert.id, mails: ids.length }
  },
  subject: ({ id, mails }) => `${id} mails:${mails}`,
})
