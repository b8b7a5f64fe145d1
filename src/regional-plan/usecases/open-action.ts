import { z } from 'zod'
import { type Region, regionDay } from '#directory'
import { indicatorsOf, keyOf } from '#indicators'
import { authorize, type Context, nameInAddress, query } from '#kernel'
import type { CatalogueContext } from '#questionnaires'
import type { Axis, RegionalAction } from '../plan/action.ts'
import type { ActionChange } from '../plan/changes.ts'
import * as store from '../plan/store.ts'
import { canEditRegionalPlan, canReadRegionalPlan } from '../policy.ts'
import type { PlanTemplate } from '../templates/schema.ts'
import type { TemplateContext } from '../templates/template-catalogue.ts'
import { isOf, reachOwnPlan, reachPlan } from './reach-plan.ts'

export interface OpenRegionalAction {
  readonly region: Region
  readonly today: string
  readonly axes: readonly Axis[]
  readonly action: RegionalAction
  /** The latest first. */
  readonly changes: readonly ActionChange[]
  readonly canEdit: boolean
  /** The models, for the title of the one from which the action comes. */
  readonly templates: readonly PlanTemplate[]
}

/** One action of the plan of a region, with everything that was changed in it. */
export const openRegionalAction = query({
  input: z.strictObject({ region: nameInAddress, actionId: nameInAddress }),
  run: async (
    database,
    { region: code, actionId },
    context: Context & TemplateContext,
  ): Promise<OpenRegionalAction> => {
    const region = reachPlan(context.actor, code)
    const found = await store.findAction(database, actionId)
    const action = authorize(context.actor, found, (actor, { region }) => {
      return region === code && canReadRegionalPlan(actor, { region })
    })
    return {
      region,
      today: regionDay(region, context.clock()),
      axes: await store.listAxes(database, code),
      action,
      changes: await store.listChanges(database, action.id),
      canEdit: canEditRegionalPlan(context.actor, action),
      templates: (await context.planTemplates()).list(),
    }
  },
})

/** What the form of an action offers. */
export interface PreparedRegionalAction {
  readonly region: Region
  readonly axes: readonly Axis[]
  /** Keys of the indicators, in the order in which the region reads them. */
  readonly indicators: readonly string[]
  /** Undefined for a new action. */
  readonly action: RegionalAction | undefined
}

export const prepareRegionalAction = query({
  input: z.strictObject({ region: nameInAddress, actionId: nameInAddress.optional() }),
  run: async (
    database,
    { region: code, actionId },
    { actor, catalogue }: Context & CatalogueContext,
  ): Promise<PreparedRegionalAction> => {
    const region = reachOwnPlan(actor, code)
    const found = actionId === undefined ? undefined : await store.findAction(database, actionId)
    const action = actionId === undefined ? undefined : authorize(actor, found, isOf(code))
    const indicators = indicatorsOf(catalogue.latestProgramme('care')).map(keyOf)
    return { region, axes: await store.listAxes(database, code), indicators, action }
  },
})
