import { z } from 'zod'
import { type Context, usecase } from '#kernel'
import type { CatalogueContext } from '#questionnaires'
import { deleteAssessment as erase } from '../store.ts'
import { readToWrite } from './open-assessment.ts'

/** Erases the actor's assessment and all its answers, for good. */
export const deleteAssessment = usecase({
  action: 'assessment.delete',
  input: z.strictObject({}),
  run: async (transaction, _input, context: Context & CatalogueContext) => {
    const { assessment } = await readToWrite(transaction, context)
    await erase(transaction, assessment)
    return { id: assessment.id }
  },
  subject: ({ id }) => id,
  erases: () => true,
})
