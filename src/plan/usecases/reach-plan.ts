import type { Place } from '#access'
import { getStructureIn, placeOf, type Structure } from '#directory'
import { type Actor, type Authorized, authorize } from '#kernel'
import type { Database } from '#storage'
import { canEditPlan, canReadPlan } from '../policy.ts'

/** A structure whose plan the actor may read, and whether the actor may edit it. */
export interface ReachedPlan {
  readonly place: Authorized<Place>
  readonly structure: Structure
  readonly canEdit: boolean
}

/** Throws not-found both when the structure does not exist and when the actor may not read its plan. */
export async function reachToRead(database: Database, actor: Actor, finess: string): Promise<ReachedPlan> {
  const place = authorize(actor, await placeOf(database, finess), canReadPlan)
  return { place, structure: await getStructureIn(database, place.finess), canEdit: canEditPlan(actor, place) }
}

/** Like `reachPlan`, for an actor who may edit the plan. */
export async function reachToEdit(database: Database, actor: Actor, finess: string): Promise<Authorized<Place>> {
  return authorize(actor, await placeOf(database, finess), canEditPlan)
}
