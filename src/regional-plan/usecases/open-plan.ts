import { z } from 'zod'
import { type Region, regionDay } from '#directory'
import { type Context, nameInAddress, query } from '#kernel'
import type { Database } from '#storage'
import type { Axis, RegionalAction } from '../plan/action.ts'
import { type PlanSums, sumActions } from '../plan/progress.ts'
import * as store from '../plan/store.ts'
import { canEditRegionalPlan } from '../policy.ts'
import type { PlanTemplate } from '../templates/schema.ts'
import type { TemplateContext } from '../templates/template-catalogue.ts'
import { reachOwnPlan, reachPlan } from './reach-plan.ts'

export interface AxisOfPlan {
  readonly axis: Axis
  readonly actions: readonly RegionalAction[]
  readonly sums: PlanSums
}

export interface RegionalPlan {
  readonly region: Region
  readonly today: string
  readonly axes: readonly AxisOfPlan[]
  readonly sums: PlanSums
  readonly canEdit: boolean
  /** The models, also those that the plan began with: their notes say what the source prints. */
  readonly templates: readonly PlanTemplate[]
}

const input = z.strictObject({ region: nameInAddress })

/** The plan of a region, axis by axis. */
export const openRegionalPlan = query({ input, run: open })

/** The plan, for those who write its axes. */
export const openRegionalAxes = query({
  input,
  run: async (database, asked, context: Context & TemplateContext) => {
    reachOwnPlan(context.actor, asked.region)
    return open(database, asked, context)
  },
})

/** The plan as a file. */
export const exportRegionalPlan = query({
  exports: 'region.export-plan',
  input,
  run: open,
  subject: ({ region }) => region.code,
})

async function open(
  database: Database,
  { region: code }: z.infer<typeof input>,
  context: Context & TemplateContext,
): Promise<RegionalPlan> {
  const region = reachPlan(context.actor, code)
  const today = regionDay(region, context.clock())
  const actions = await store.listActions(database, code)
  const byAxis = Map.groupBy(actions, ({ axisId }) => axisId)
  const axes = (await store.listAxes(database, code)).map((axis) => {
    const own = byAxis.get(axis.id) ?? []
    return { axis, actions: own, sums: sumActions(own, today) }
  })
  return {
    region,
    today,
    axes,
    sums: sumActions(actions, today),
    canEdit: canEditRegionalPlan(context.actor, { region: code }),
    templates: (await context.planTemplates()).list(),
  }
}
