import { z } from 'zod'
import { type Context, command } from '#kernel'
import type { CatalogueContext } from '#questionnaires'
import { putAnswer } from '../../answers/store.ts'
import { assessmentReference, readToWrite } from '../../usecases/open-assessment.ts'
import { toConfirm } from '../previous-answers.ts'
import { readPrevious } from './read-previous.ts'

/**
 * « C’est toujours vrai »: the answers of the last submission become those of the draft, for the questions that the page showed.
 * A question that is answered meanwhile keeps its answer, and a question that changed is not answered by this.
 */
export const confirmAnswers = command({
  action: 'assessment.confirm-answers',
  input: assessmentReference.extend({ questions: z.array(z.string()).max(500) }),
  run: async (transaction, { questions, ...reference }, context: Context & CatalogueContext) => {
    const opened = await readToWrite(transaction, reference, context, 'edit')
    const previous = await readPrevious(transaction, opened, context)
    const waiting = previous ? toConfirm(previous.byQuestion, opened.answers) : new Map()
    const confirmed = questions.filter((id) => waiting.has(id)).toSorted()
    for (const id of confirmed) {
      const before = opened.answers.get(id)
      // A comment written in the draft stays.
      const answer = before?.comment ? { ...before, value: waiting.get(id)?.value } : waiting.get(id)
      await putAnswer(transaction, opened.assessment, id, answer, context.clock())
    }
    return { confirmed: confirmed.length, id: opened.assessment.id }
  },
  subject: ({ confirmed, id }) => (confirmed > 0 ? id : undefined),
})
