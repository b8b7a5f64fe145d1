import { z } from 'zod'
import { AppError, authorize, type Context, command, nameInAddress } from '#kernel'
import * as store from '../plan/store.ts'
import { canEditRegionalPlan } from '../policy.ts'
import { copyTemplate } from '../templates/copied-plan.ts'
import type { TemplateContext } from '../templates/template-catalogue.ts'
import { mostAxes } from './change-axes.ts'
import { reachOwnPlan } from './reach-plan.ts'
import { mostActions } from './save-action.ts'

/**
 * Copies the axes and actions of a model into the plan. Axes already taken from that model are left as they are; throws
 * `regional-plan-template-empty` when nothing is left to copy.
 */
export const startRegionalPlan = command({
  action: 'region.start-plan',
  once: true,
  input: z.strictObject({ region: nameInAddress, template: nameInAddress, version: nameInAddress }),
  run: async (
    transaction,
    { region: code, template, version },
    { actor, clock, planTemplates }: Context & TemplateContext,
  ) => {
    reachOwnPlan(actor, code)
    const model = (await planTemplates()).get(template, version)
    const axes = await store.listAxes(transaction, code)
    const actionCount = await store.countActions(transaction, code)
    const copied = copyTemplate(model, { axes, actionCount, region: code, now: clock() })
    if (copied.axes.length === 0) throw new AppError('conflict', 'regional-plan-template-empty')
    if (axes.length + copied.axes.length > mostAxes)
      throw new AppError('conflict', 'regional-axes-full', { values: { maximum: mostAxes } })
    if (actionCount + copied.actions.length > mostActions)
      throw new AppError('conflict', 'regional-actions-full', { values: { maximum: mostActions } })
    for (const axis of copied.axes) await store.putAxis(transaction, authorize(actor, axis, canEditRegionalPlan))
    for (const action of copied.actions)
      await store.putAction(transaction, authorize(actor, action, canEditRegionalPlan), [])
    return { region: code, source: `${template}@${version}`, axes: copied.axes.length, actions: copied.actions.length }
  },
  subject: ({ region, source }) => `${region} ${source}`,
})
