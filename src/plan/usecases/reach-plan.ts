import { z } from 'zod'
import type { Place } from '#access'
import { getStructureIn, placeOf, type Structure } from '#directory'
import { type Actor, type Authorized, authorize, cleanLine } from '#kernel'
import type { Database } from '#storage'
import { canEditPlan, canReadPlan } from '../policy.ts'

/** A name in an address. Whatever else is typed there is the name of nothing. */
export const nameInAddress = z.string().transform(cleanLine)

/** A structure whose plan the actor may read, and what else the actor may. */
export interface ReachedPlan {
  readonly place: Authorized<Place>
  readonly structure: Structure
  readonly canEdit: boolean
}

/** Throws not-found alike where there is no such structure, and where its plan is not the actor's to read. */
export async function reachToRead(database: Database, actor: Actor, finess: string): Promise<ReachedPlan> {
  const place = authorize(actor, await placeOf(database, finess), canReadPlan)
  return { place, structure: await getStructureIn(database, place.finess), canEdit: canEditPlan(actor, place) }
}

/** The same, to write in the plan. */
export async function reachToEdit(database: Database, actor: Actor, finess: string): Promise<Authorized<Place>> {
  return authorize(actor, await placeOf(database, finess), canEditPlan)
}
