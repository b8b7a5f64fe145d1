import { may } from '#access'
import type { Actor } from '#kernel'

interface OfRegion {
  /** INSEE code. */
  readonly region: string
}

const placeOf = ({ region }: OfRegion) => ({ finess: '', legalEntityFiness: '', territoryId: null, region })

/** The people of a region write its plan. */
export function canEditRegionalPlan(actor: Actor, thing: OfRegion): boolean {
  return may(actor, 'edit-regional-plan', placeOf(thing))
}

/** The people of a region and the animators of its territories read its plan, and so does the operator, by command. */
export function canReadRegionalPlan(actor: Actor, thing: OfRegion): boolean {
  return actor.kind === 'operator' || may(actor, 'read-regional-plan', placeOf(thing))
}
