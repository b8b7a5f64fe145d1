import { z } from 'zod'
import { authorize, usecase } from '#kernel'
import { canOpenAssessment } from '../policy.ts'
import { deleteAssessment as erase, findBySecretHash } from '../store.ts'

/** Erases the actor's assessment and all its answers, for good. */
export const deleteAssessment = usecase({
  action: 'assessment.delete',
  input: z.strictObject({}),
  run: async (transaction, _input, { actor, clock }) => {
    const found = actor.kind === 'link' ? await findBySecretHash(transaction, actor.secretHash, clock()) : undefined
    const assessment = authorize(actor, found, canOpenAssessment)
    await erase(transaction, assessment)
    return { id: assessment.id }
  },
  subject: ({ id }) => id,
})
