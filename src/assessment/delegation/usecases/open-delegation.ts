import { z } from 'zod'
import { authorize, byPossession, type Context, command, query } from '#kernel'
import type { AssessmentReference } from '../../usecases/open-assessment.ts'
import { type Delegation, isUseNoted } from '../delegation.ts'
import { noteUse } from '../store.ts'
import { findLivingDelegation } from './living-delegation.ts'

/** What the link of a theme opens. */
export interface OpenedDelegation {
  readonly delegation: Delegation
  readonly reference: AssessmentReference
}

/** What the actor's link opens: a theme of a draft. Notes that it is used. Throws not-found when there is none, or no longer. */
export async function openDelegation(context: Context, input: Record<string, never>): Promise<OpenedDelegation> {
  const opened = await readDelegation(context, input)
  if (!isUseNoted(opened.delegation, context.clock())) await noteDelegationUse(context, {})
  return opened
}

const readDelegation = query({
  input: z.strictObject({}),
  run: async (database, _input, context: Context): Promise<OpenedDelegation> => {
    const { actor } = context
    const living =
      actor.kind === 'delegate' ? await findLivingDelegation(database, actor.secretHash, context) : undefined
    const { delegation, assessment } = authorize(actor, living, byPossession)
    return { delegation, reference: { assessmentId: assessment.id, finess: assessment.ownerFiness ?? undefined } }
  },
})

const noteDelegationUse = command({
  action: 'assessment.note-delegation-use',
  input: z.strictObject({}),
  run: async (transaction, _input, context: Context) => {
    const { actor, clock } = context
    const living =
      actor.kind === 'delegate' ? await findLivingDelegation(transaction, actor.secretHash, context) : undefined
    await noteUse(transaction, authorize(actor, living?.delegation, byPossession), clock())
  },
  // A page that is opened is no event of its own.
  subject: () => undefined,
})
