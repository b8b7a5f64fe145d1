import { findRegion } from '#directory'
import { type Actor, AppError } from '#kernel'
import { canImportCare, canReviewInRegion } from '../policy.ts'
import type { ReachedCandidate } from './known-today.ts'

interface Asking {
  readonly actor: Actor
  /** INSEE code; undefined for the operator, who imports for every region. */
  readonly region: string | undefined
}

/** A structure of another region reads as one that the register does not hold. */
export function importableFault(
  reached: ReachedCandidate | undefined,
  { actor, region }: Asking,
): 'care-entity-unknown' | undefined {
  const isTheirs = reached && (region === undefined || reached.region === region) && canImportCare(actor, reached)
  return isTheirs ? undefined : 'care-entity-unknown'
}

/** Throws not-found for an actor who imports nothing there. */
export function refuseStranger({ actor, region }: Asking): void {
  const isOperator = actor.kind === 'operator' && (region === undefined || findRegion(region) !== undefined)
  if (!isOperator && !canReviewInRegion(actor, region ?? '')) throw new AppError('not-found', 'not-found')
}
