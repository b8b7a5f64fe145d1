import { z } from 'zod'
import { AppError, authorize, cleanLine, command, nameInAddress, newId, refuseIssues, typedText } from '#kernel'
import type { Axis } from '../plan/action.ts'
import * as store from '../plan/store.ts'
import { canEditRegionalPlan } from '../policy.ts'
import { isOf, reachOwnPlan } from './reach-plan.ts'

export const mostAxes = 20
/** In characters. */
export const longestAxisTitle = 120

/** Writes an axis: without `axisId`, a new one at the end. */
export const saveRegionalAxis = command({
  action: 'region.save-axis',
  once: true,
  input: z.strictObject({
    region: nameInAddress,
    axisId: nameInAddress.optional(),
    title: typedText,
  }),
  run: async (transaction, { region: code, axisId, title: typed }, { actor }): Promise<Axis> => {
    reachOwnPlan(actor, code)
    const title = cleanLine(typed)
    if (title.length === 0 || title.length > longestAxisTitle)
      refuseIssues('regional-axis-title', [
        { path: 'title', code: 'regional-axis-title', values: { maximum: longestAxisTitle } },
      ])
    const axes = await store.listAxes(transaction, code)
    if (axisId === undefined && axes.length >= mostAxes)
      throw new AppError('conflict', 'regional-axes-full', { values: { maximum: mostAxes } })
    const position = Math.max(0, ...axes.map((axis) => axis.position)) + 1
    const fresh = { id: newId(), region: code, position, source: null }
    const before =
      axisId === undefined ? fresh : authorize(actor, await store.findAxis(transaction, axisId), isOf(code))
    const axis = authorize(actor, { ...before, title }, canEditRegionalPlan)
    await store.putAxis(transaction, axis)
    return axis
  },
  subject: ({ id }) => id,
})

/** Removes an axis that holds no action. Throws `regional-axis-in-use` otherwise: no action is ever erased. */
export const removeRegionalAxis = command({
  action: 'region.remove-axis',
  once: true,
  input: z.strictObject({ region: nameInAddress, axisId: nameInAddress }),
  run: async (transaction, { region: code, axisId }, { actor }) => {
    const axis = authorize(actor, await store.findAxis(transaction, axisId), isOf(code))
    if ((await store.countActionsOf(transaction, axis)) > 0) throw new AppError('conflict', 'regional-axis-in-use')
    await store.deleteAxis(transaction, axis)
    return axis
  },
  subject: ({ id }) => id,
})
