import { z } from 'zod'
import { authorize, type Context, query } from '#kernel'
import type { CatalogueContext, Programme, Questionnaire } from '#questionnaires'
import type { Database } from '#storage'
import type { AnswerSet } from '../answers.ts'
import type { Assessment } from '../assessment.ts'
import { diagnose } from '../diagnose.ts'
import type { Diagnosis } from '../diagnosis.ts'
import { canOpenAssessment } from '../policy.ts'
import { findBySecretHash, listAnswers } from '../store.ts'

/** An assessment with all that can be said of it now. */
export interface OpenedAssessment {
  readonly assessment: Assessment
  readonly questionnaire: Questionnaire
  readonly programme: Programme
  readonly answers: AnswerSet
  readonly diagnosis: Diagnosis
}

/** Opens the assessment of the actor's private link. Throws not-found when there is none, or no longer. */
export const openAssessment = query({
  input: z.strictObject({}),
  run: (database, _input, context: Context & CatalogueContext) => readAssessment(database, context),
})

export async function readAssessment(
  database: Database,
  { actor, catalogue, clock }: Context & CatalogueContext,
): Promise<OpenedAssessment> {
  const found = actor.kind === 'link' ? await findBySecretHash(database, actor.secretHash, clock()) : undefined
  const assessment = authorize(actor, found, canOpenAssessment)
  const questionnaire = catalogue.get(assessment.questionnaireId, assessment.questionnaireVersion)
  const programme = catalogue.programmeOf(questionnaire)
  const answers = await listAnswers(database, assessment.id)
  const diagnosis = diagnose(questionnaire, programme, answers, assessment.audience)
  return { assessment, questionnaire, programme, answers, diagnosis }
}
