import { z } from 'zod'
import { regionDay } from '#directory'
import { AppError, authorize, command, nameInAddress, newId, refuseIssues, typedText } from '#kernel'
import { canSendAlerts } from '../../policy.ts'
import { reachRegion } from '../../reach-region.ts'
import { regionTargets } from '../../target/region-target.ts'
import { checkTarget, targetInput } from '../../target/typed-target.ts'
import { type Alert, alertState } from '../alert.ts'
import { checkAlert } from '../check-alert.ts'
import * as store from '../store.ts'
import { reachAlertToChange } from './reach-alert.ts'

const mostAlerts = 500
const text = typedText.default('')

const typed = {
  title: text,
  source: text,
  concerned: text,
  advice: text,
  dueOn: text,
  severity: text,
  target: targetInput,
}

/** `outdated`: somebody changed the alert after the page was shown. Nothing was stored. */
export interface SavedAlert {
  readonly outcome: 'saved' | 'outdated'
  readonly alert: Alert
}

/** Writes an alert that is not sent yet: without `alertId`, a new one. Refuses it with all its faults at once. */
export const saveAlert = command({
  action: 'campaigns.save-alert',
  once: true,
  input: z.strictObject({
    region: nameInAddress,
    alertId: nameInAddress.optional(),
    revision: z.number().default(0),
    ...typed,
  }),
  run: async (transaction, { region: code, alertId, revision, target: chosen, ...texts }, context) => {
    const { actor, clock } = context
    const region = reachRegion(actor, code)
    const before = alertId ? await reachAlertToChange(transaction, actor, { region: code, alertId }) : undefined
    if (before && alertState(before) !== 'draft') throw new AppError('conflict', 'alert-sent-already')
    const { content, issues } = checkAlert(texts, regionDay(region, context.clock()))
    const { choices } = await regionTargets(transaction, region)
    const checked = checkTarget(chosen, choices)
    refuseIssues('alert-invalid', [...issues, ...checked.issues])
    if (before && before.revision !== revision) return { outcome: 'outdated', alert: before } satisfies SavedAlert
    if (!before && (await store.countAlerts(transaction, code)) >= mostAlerts)
      throw new AppError('conflict', 'alerts-full', { values: { maximum: mostAlerts } })
    const fresh = { id: newId(), region: code, createdAt: clock(), publishedAt: null, closedAt: null, revision: 0 }
    const kept = before ?? fresh
    const alert: Alert = { ...kept, ...content, target: checked.target, revision: kept.revision + 1 }
    await store.putAlert(transaction, authorize(actor, alert, canSendAlerts))
    return { outcome: 'saved', alert } satisfies SavedAlert
  },
  subject: ({ outcome, alert }) => (outcome === 'saved' ? alert.id : undefined),
})

/** Erases an alert that was never sent. */
export const deleteAlertDraft = command({
  action: 'campaigns.delete-alert',
  once: true,
  input: z.strictObject({ region: nameInAddress, alertId: nameInAddress }),
  run: async (transaction, asked, { actor }) => {
    const alert = await reachAlertToChange(transaction, actor, asked)
    if (alertState(alert) !== 'draft') throw new AppError('conflict', 'alert-sent-already')
    await store.deleteAlert(transaction, alert)
    return alert
  },
  subject: ({ id }) => id,
})
