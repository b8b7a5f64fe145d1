import { z } from 'zod'
import { authorize, byPossession, type Context, command, query } from '#kernel'
import type { AssessmentReference } from '../../usecases/open-assessment.ts'
import { type Delegation, isUseNoted } from '../delegation.ts'
import { noteUse } from '../store.ts'
import { findActiveDelegation } from './active-delegation.ts'

export interface OpenedDelegation {
  readonly delegation: Delegation
  readonly reference: AssessmentReference
}

/**
 * Opens the delegated theme behind the actor's link, and records that the link is used. Throws not-found when there is
 * no such delegation, or when it has ended.
 */
export async function openDelegation(context: Context, input: Record<string, never>): Promise<OpenedDelegation> {
  const opened = await readDelegation(context, input)
  if (!isUseNoted(opened.delegation, context.clock())) await noteDelegationUse(context, {})
  return opened
}

const readDelegation = query({
  input: z.strictObject({}),
  run: async (database, _input, context: Context): Promise<OpenedDelegation> => {
    const { actor } = context
    const active =
      actor.kind === 'delegate' ? await findActiveDelegation(database, actor.secretHash, context) : undefined
    const { delegation, assessment } = authorize(actor, active, byPossession)
    return { delegation, reference: { assessmentId: assessment.id, finess: assessment.ownerFiness ?? undefined } }
  },
})

const noteDelegationUse = command({
  action: 'assessment.note-delegation-use',
  input: z.strictObject({}),
  run: async (transaction, _input, context: Context) => {
    const { actor, clock } = context
    const active =
      actor.kind === 'delegate' ? await findActiveDelegation(transaction, actor.secretHash, context) : undefined
    await noteUse(transaction, authorize(actor, active?.delegation, byPossession), clock())
  },
  // The audit log does not record each page that a colleague opens.
  subject: () => undefined,
})
