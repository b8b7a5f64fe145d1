import { z } from 'zod'
import { authorize, type Context, query } from '#kernel'
import type { CatalogueContext } from '#questionnaires'
import type { Database } from '#storage'
import { type OpenedAssessment, openedWith } from '../opened-assessment.ts'
import { canOpenAssessment } from '../policy.ts'
import { findBySecretHash, listAnswers } from '../store.ts'

/** Opens the assessment of the actor's private link. Throws not-found when there is none, or no longer. */
export const openAssessment = query({
  input: z.strictObject({}),
  run: (database, _input, context: Context & CatalogueContext) => readAssessment(database, context),
})

/** The same inside the transaction of another use case. */
export async function readAssessment(
  database: Database,
  { actor, catalogue, clock }: Context & CatalogueContext,
): Promise<OpenedAssessment> {
  const found = actor.kind === 'link' ? await findBySecretHash(database, actor.secretHash, clock()) : undefined
  const assessment = authorize(actor, found, canOpenAssessment)
  const questionnaire = catalogue.get(assessment.questionnaireId, assessment.questionnaireVersion)
  const programme = catalogue.programmeOf(questionnaire)
  const answers = await listAnswers(database, assessment.id)
  return openedWith({ assessment, questionnaire, programme, answers }, answers)
}
