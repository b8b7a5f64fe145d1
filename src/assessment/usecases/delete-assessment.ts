import { type Context, command } from '#kernel'
import type { CatalogueContext } from '#questionnaires'
import { deleteAssessment as erase } from '../store.ts'
import { assessmentReference, readToWrite } from './open-assessment.ts'

/** Erases a draft and all its answers, permanently. A submitted assessment cannot be erased. */
export const deleteAssessment = command({
  action: 'assessment.delete',
  once: true,
  input: assessmentReference,
  run: async (transaction, reference, context: Context & CatalogueContext) => {
    const { assessment } = await readToWrite(transaction, reference, context, 'edit')
    await erase(transaction, assessment)
    return { id: assessment.id }
  },
  subject: ({ id }) => id,
  erases: () => true,
})
