import { placeOf } from '#directory'
import type { Actor, Context } from '#kernel'
import type { Database } from '#storage'
import type { Assessment } from '../../assessment.ts'
import { rightsOn } from '../../policy.ts'
import { findAssessment } from '../../store.ts'
import type { Delegation, ListedDelegation } from '../delegation.ts'
import { findDelegationBySecret } from '../store.ts'

type Asking = Pick<Context, 'clock' | 'findHolder'>

/** A delegation that opens, with the draft of which it opens a theme. */
export interface LivingDelegation {
  readonly delegation: Delegation
  readonly assessment: Assessment
}

/** The delegation that a secret opens: not expired, and made by somebody who still may hand a theme of this draft over. */
export async function findLivingDelegation(
  database: Database,
  secretHash: string,
  asking: Asking,
): Promise<LivingDelegation | undefined> {
  const now = asking.clock()
  const delegation = await findDelegationBySecret(database, secretHash, now)
  const assessment = delegation && (await findAssessment(database, delegation.assessmentId, now))
  if (!assessment) return undefined
  const { opens } = await withMaker(database, { delegation, assessment }, asking)
  return opens ? { delegation, assessment } : undefined
}

/** Says who made a delegation, and whether it still opens. */
export async function withMaker(
  database: Database,
  { delegation, assessment }: LivingDelegation,
  { findHolder }: Asking,
): Promise<ListedDelegation> {
  const { makerId, createdAt } = delegation
  const holder = makerId === null ? undefined : await findHolder(database, makerId, createdAt)
  if (makerId === null || !holder) return { ...delegation, makerName: null, opens: false }
  const maker: Actor = { kind: 'account', accountId: makerId, grants: holder.grants }
  const { ownerFiness } = assessment
  const place = ownerFiness === null ? undefined : await placeOf(database, ownerFiness)
  return { ...delegation, makerName: holder.name, opens: rightsOn(maker, { assessment, place }).edit }
}
