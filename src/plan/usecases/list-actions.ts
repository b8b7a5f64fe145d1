import { z } from 'zod'
import { localDay, placeOf, type Structure } from '#directory'
import { type Actor, type Context, nameInAddress, query } from '#kernel'
import type { Database } from '#storage'
import type { Action } from '../action.ts'
import { canReadPlan } from '../policy.ts'
import { type PlanProgress, planProgress } from '../progress.ts'
import * as store from '../store.ts'
import { reachToRead } from './reach-plan.ts'

export interface StructurePlan {
  readonly structure: Structure
  /** All actions, sorted by due day. */
  readonly actions: readonly Action[]
  readonly progress: PlanProgress
  /** Today at the structure, `AAAA-MM-JJ`, used to tell which actions are late. */
  readonly today: string
  readonly canEdit: boolean
}

/** The plan of a structure. Throws not-found when the actor may not read it. */
export const listActions = query({
  input: z.strictObject({ finess: nameInAddress }),
  run: (database, { finess }, context) => readPlan(database, finess, context),
})

/** The actions of these ids, for another room: by due day, and none where the actor may not read the plan. */
export async function listActionsNamed(
  database: Database,
  actor: Actor,
  { finess, ids }: { readonly finess: string; readonly ids: readonly string[] },
): Promise<Action[]> {
  const place = await placeOf(database, finess)
  if (!place || !canReadPlan(actor, place) || ids.length === 0) return []
  return (await store.listActions(database, place)).filter(({ id }) => ids.includes(id))
}

/** `listActions` for use inside another use case. */
export async function readPlan(
  database: Database,
  finess: string,
  { actor, clock }: Pick<Context, 'clock'> & { readonly actor: Actor },
): Promise<StructurePlan> {
  const { place, structure, canEdit } = await reachToRead(database, actor, finess)
  const actions = await store.listActions(database, place)
  const today = localDay(structure, clock())
  return { structure, actions, progress: planProgress(actions, today), today, canEdit }
}
