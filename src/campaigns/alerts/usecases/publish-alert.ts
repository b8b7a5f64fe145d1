import { z } from 'zod'
import { AppError, authorize, command, nameInAddress } from '#kernel'
import { dropMailings, findRecipients, insertMailings, type MailingContext } from '#mailing'
import { canSendAlerts } from '../../policy.ts'
import { reachRegion } from '../../reach-region.ts'
import { regionTargets } from '../../target/region-target.ts'
import { type Alert, alertState } from '../alert.ts'
import { alertPurpose } from '../alert-mail.ts'
import * as store from '../store.ts'
import { reachAlertToChange } from './reach-alert.ts'

const one = { region: nameInAddress, alertId: nameInAddress }

export interface PublishedAlert {
  readonly outcome: 'saved' | 'outdated'
  readonly alert: Alert
  readonly structures: number
  readonly recipients: number
}

/**
 * Sends an alert: from now on its structures are fixed, its texts too, and its mails wait for the upkeep, one for each person
 * whatever the number of their structures. `revision` is the one that the person read.
 */
export const publishAlert = command({
  action: 'campaigns.publish-alert',
  once: true,
  input: z.strictObject({ ...one, revision: z.number() }),
  run: async (transaction, { revision, ...asked }, context: MailingContext): Promise<PublishedAlert> => {
    const { actor, clock } = context
    const draft = await reachAlertToChange(transaction, actor, asked)
    if (alertState(draft) !== 'draft') throw new AppError('conflict', 'alert-sent-already')
    if (draft.revision !== revision) return { outcome: 'outdated', alert: draft, structures: 0, recipients: 0 }
    const { chosenBy } = await regionTargets(transaction, reachRegion(actor, draft.region))
    const chosen = await chosenBy(draft.target)
    if (chosen.length === 0) throw new AppError('conflict', 'alert-for-nobody')
    const now = clock()
    const alert = authorize(actor, { ...draft, publishedAt: now, revision: draft.revision + 1 }, canSendAlerts)
    await store.putAlert(transaction, alert)
    const places = chosen.map(({ place }) => place)
    const { recipients, reached } = await findRecipients(transaction, places)
    const asks = places.map(({ finess }) => ({ finess, isReached: reached.has(finess) }))
    await store.insertAsked(transaction, alert, asks)
    const mails = { region: alert.region, purpose: alertPurpose(alert), kind: 'alert' as const, recipients, now }
    await insertMailings(transaction, authorize(actor, mails, canSendAlerts))
    return { outcome: 'saved', alert, structures: places.length, recipients: recipients.length }
  },
  subject: ({ outcome, alert, structures, recipients }) =>
    outcome === 'saved' ? `${alert.id} structures:${structures} mails:${recipients}` : undefined,
})

/** Ends an alert: nobody answers it any more, mails that have not left are dropped, and its figures stay. */
export const closeAlert = command({
  action: 'campaigns.close-alert',
  once: true,
  input: z.strictObject(one),
  run: async (transaction, asked, { actor, clock }) => {
    const open = await reachAlertToChange(transaction, actor, asked)
    if (alertState(open) !== 'open') throw new AppError('conflict', 'alert-not-open')
    const now = clock()
    const alert = authorize(actor, { ...open, closedAt: now, revision: open.revision + 1 }, canSendAlerts)
    await store.putAlert(transaction, alert)
    const mails = { region: alert.region, purposes: [alertPurpose(alert)], now }
    await dropMailings(transaction, authorize(actor, mails, canSendAlerts))
    return alert
  },
  subject: ({ id }) => id,
})
