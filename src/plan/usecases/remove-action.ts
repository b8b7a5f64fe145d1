import { z } from 'zod'
import { authorize, command, nameInAddress } from '#kernel'
import { canEditPlan } from '../policy.ts'
import * as store from '../store.ts'
import { reachToEdit } from './reach-plan.ts'

/** Erases an action permanently. To keep a record of an action that was given up, change it to `dropped` instead. */
export const removeAction = command({
  action: 'plan.remove-action',
  once: true,
  input: z.strictObject({ finess: nameInAddress, actionId: nameInAddress }),
  run: async (transaction, { finess, actionId }, { actor }) => {
    const place = await reachToEdit(transaction, actor, finess)
    const found = await store.lockAction(transaction, place, actionId)
    const { id } = authorize(actor, found, () => canEditPlan(actor, place))
    await store.deleteAction(transaction, place, id)
    return { id }
  },
  subject: ({ id }) => id,
  erases: () => true,
})
