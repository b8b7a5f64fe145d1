import { z } from 'zod'
import { findSubmitted, type SubmittedResult } from '#assessment'
import { placeOf } from '#directory'
import { type Actor, type Authorized, authorize, nameInAddress } from '#kernel'
import type { Database } from '#storage'
import type { Placed } from '../policy.ts'

/** A submitted result of a structure. */
export const resultReference = z.strictObject({ finess: nameInAddress, assessmentId: nameInAddress })
export type ResultReference = z.infer<typeof resultReference>

/** What a form says besides its texts: how many words the page showed. */
export const afterShown = { revision: z.number() }

export interface PlacedResult extends Placed {
  readonly result: SubmittedResult
}

/** A submitted result, with the place of its structure. Throws not-found for a draft, and for people whom the rule refuses. */
export async function reachResult(
  database: Database,
  actor: Actor,
  { finess, assessmentId }: ResultReference,
  rule: (actor: Actor, placed: Placed) => boolean,
): Promise<Authorized<PlacedResult>> {
  const result = await findSubmitted(database, { finess, assessmentId })
  const place = result && (await placeOf(database, finess))
  return authorize(actor, place && { result, place }, rule)
}
