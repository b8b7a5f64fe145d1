import { z } from 'zod'
import type { Structure } from '#directory'
import { authorize, type Context, nameInAddress, query } from '#kernel'
import type { CatalogueContext } from '#questionnaires'
import type { Action } from '../action.ts'
import { type ActionOrigin, originOf } from '../origin.ts'
import { canReadPlan } from '../policy.ts'
import * as store from '../store.ts'
import { reachToRead } from './reach-plan.ts'

export interface OpenedAction {
  readonly structure: Structure
  readonly action: Action
  readonly origin: ActionOrigin | undefined
  readonly canEdit: boolean
}

/**
 * One action of the plan, with the measure behind it. Throws not-found when it does not exist or the actor may not read
 * it.
 */
export const getAction = query({
  input: z.strictObject({ finess: nameInAddress, actionId: nameInAddress }),
  run: async (
    database,
    { finess, actionId },
    { actor, catalogue }: Context & CatalogueContext,
  ): Promise<OpenedAction> => {
    const { place, structure, canEdit } = await reachToRead(database, actor, finess)
    const found = await store.findAction(database, place, actionId)
    const action = authorize(actor, found, () => canReadPlan(actor, place))
    return { structure, action, origin: originOf(action, catalogue), canEdit }
  },
})
