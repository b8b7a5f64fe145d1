import { placeOf } from '#directory'
import type { Actor, Context } from '#kernel'
import type { Database } from '#storage'
import type { Assessment } from '../../assessment.ts'
import { rightsOn } from '../../policy.ts'
import { findAssessment } from '../../store.ts'
import type { Delegation, ListedDelegation } from '../delegation.ts'
import { findDelegationBySecret } from '../store.ts'

type MakerContext = Pick<Context, 'clock' | 'findHolder'>

/** A delegation that still works, with its draft. */
export interface ActiveDelegation {
  readonly delegation: Delegation
  readonly assessment: Assessment
}

/** The delegation that a secret opens, if it has not expired and its creator may still delegate this theme. */
export async function findActiveDelegation(
  database: Database,
  secretHash: string,
  context: MakerContext,
): Promise<ActiveDelegation | undefined> {
  const now = context.clock()
  const delegation = await findDelegationBySecret(database, secretHash, now)
  const assessment = delegation && (await findAssessment(database, delegation.assessmentId, now))
  if (!assessment) return undefined
  const { opens } = await withMaker(database, { delegation, assessment }, context)
  return opens ? { delegation, assessment } : undefined
}

/** Adds the name of the delegation's creator, and whether the link still works. */
export async function withMaker(
  database: Database,
  { delegation, assessment }: ActiveDelegation,
  { findHolder }: MakerContext,
): Promise<ListedDelegation> {
  const { makerId, createdAt } = delegation
  const holder = makerId === null ? undefined : await findHolder(database, makerId, createdAt)
  if (makerId === null || !holder) return { ...delegation, makerName: null, opens: false }
  const maker: Actor = { kind: 'account', accountId: makerId, grants: holder.grants }
  const { ownerFiness } = assessment
  const place = ownerFiness === null ? undefined : await placeOf(database, ownerFiness)
  return { ...delegation, makerName: holder.name, opens: rightsOn(maker, { assessment, place }).edit }
}
