import { z } from 'zod'
import { authorize, type Context, type Issue, usecase } from '#kernel'
import type { CatalogueContext } from '#questionnaires'
import { checkAnswers } from '../check-answers.ts'
import { canOpenAssessment } from '../policy.ts'
import { deleteAnswers, findBySecretHash, putAnswer } from '../store.ts'

const input = z.strictObject({
  /** Question id -> raw entry, as in `answers.json`. */
  entries: z.record(z.string(), z.unknown()),
  /** Questions whose answer is taken back. */
  cleared: z.array(z.string()).default([]),
})

/**
 * Saves answers of the actor's assessment. Each good answer is kept even when another one is refused: what the user
 * typed right is never lost. The faults come back as issues, to be corrected.
 */
export const saveAnswers = usecase({
  action: 'assessment.save-answers',
  input,
  run: async (transaction, { entries, cleared }, context: Context & CatalogueContext) => {
    const { actor, catalogue, clock } = context
    const now = clock()
    const found = actor.kind === 'link' ? await findBySecretHash(transaction, actor.secretHash, now) : undefined
    const assessment = authorize(actor, found, canOpenAssessment)
    const questionnaire = catalogue.get(assessment.questionnaireId, assessment.questionnaireVersion)
    const { answers, issues } = checkAnswers(questionnaire, assessment.audience, entries)
    for (const [questionId, answer] of answers) await putAnswer(transaction, assessment, questionId, answer, now)
    await deleteAnswers(transaction, assessment, cleared)
    return { assessmentId: assessment.id, saved: [...answers.keys()], issues: issues as readonly Issue[] }
  },
  subject: ({ assessmentId }) => assessmentId,
})
