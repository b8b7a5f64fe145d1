import { z } from 'zod'
import { type Context, type Issue, usecase } from '#kernel'
import type { CatalogueContext } from '#questionnaires'
import type { AnswerSet } from '../answers.ts'
import { checkAnswers } from '../check-answers.ts'
import { type OpenedAssessment, openedWith } from '../opened-assessment.ts'
import { deleteAnswers, putAnswer } from '../store.ts'
import { entryOf } from '../typed-answers.ts'
import { readAssessment } from './open-assessment.ts'

const typedAnswer = z.strictObject({
  values: z.array(z.string()),
  comment: z.string().optional(),
  internal: z.boolean().optional(),
})

const input = z.strictObject({
  /** Question id -> what was typed. A question left without value and comment has its answer taken back. */
  typed: z.record(z.string(), typedAnswer),
})

export interface SavedAnswers {
  readonly before: OpenedAssessment
  readonly after: OpenedAssessment
  /** What was typed and refused, by question id: nothing of it was saved. */
  readonly issues: readonly Issue[]
}

/**
 * Saves answers of the actor's assessment. Each good answer is kept even when another one is refused: what the user
 * typed right is never lost. The faults come back as issues, to be corrected.
 */
export const saveAnswers = usecase({
  action: 'assessment.save-answers',
  input,
  run: async (transaction, { typed }, context: Context & CatalogueContext): Promise<SavedAnswers> => {
    const before = await readAssessment(transaction, context)
    const { assessment, questionnaire } = before
    const entries = entriesOf(before, typed)
    const given = Object.fromEntries(entries.filter(([, entry]) => entry !== undefined))
    const cleared = entries.filter(([id, entry]) => entry === undefined && before.answers.has(id)).map(([id]) => id)
    const { answers, issues } = checkAnswers(questionnaire, assessment.audience, given)
    const now = context.clock()
    for (const [questionId, answer] of answers) await putAnswer(transaction, assessment, questionId, answer, now)
    await deleteAnswers(transaction, assessment, cleared)
    return { before, after: openedWith(before, changed(before.answers, answers, cleared)), issues }
  },
  subject: ({ before }) => before.assessment.id,
})

function entriesOf({ questionnaire }: OpenedAssessment, typed: z.infer<typeof input>['typed']): [string, unknown][] {
  const questions = new Map(questionnaire.questions.map((question) => [question.id, question]))
  return Object.entries(typed).map(([id, answer]) => {
    const question = questions.get(id)
    // An unknown question keeps its values, so that the check refuses it by name.
    return [id, question ? entryOf(question, answer) : answer.values]
  })
}

function changed(before: AnswerSet, saved: AnswerSet, cleared: readonly string[]): AnswerSet {
  const answers = new Map([...before, ...saved])
  for (const id of cleared) answers.delete(id)
  return answers
}
