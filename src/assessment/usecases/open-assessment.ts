import { z } from 'zod'
import { authorize, type Context, query } from '#kernel'
import type { CatalogueContext } from '#questionnaires'
import type { Database, Transaction } from '#storage'
import type { Assessment } from '../assessment.ts'
import { type OpenedAssessment, openedWith } from '../opened-assessment.ts'
import { canOpenAssessment } from '../policy.ts'
import { findBySecretHash, listAnswers, lockBySecretHash } from '../store.ts'

/** Opens the assessment of the actor's private link. Throws not-found when there is none, or no longer. */
export const openAssessment = query({
  input: z.strictObject({}),
  run: (database, _input, context: Context & CatalogueContext) => readAssessment(database, context),
})

/** The same for a use case that writes: nobody else writes to this assessment, or erases it, until the transaction ends. */
export function readToWrite(transaction: Transaction, context: Context & CatalogueContext): Promise<OpenedAssessment> {
  return readAssessment(transaction, context, lockBySecretHash)
}

async function readAssessment<Handle extends Database>(
  database: Handle,
  { actor, catalogue, clock }: Context & CatalogueContext,
  find: (database: Handle, secretHash: string, now: Date) => Promise<Assessment | undefined> = findBySecretHash,
): Promise<OpenedAssessment> {
  const found = actor.kind === 'link' ? await find(database, actor.secretHash, clock()) : undefined
  const assessment = authorize(actor, found, canOpenAssessment)
  const questionnaire = catalogue.get(assessment.questionnaireId, assessment.questionnaireVersion)
  const programme = catalogue.programmeOf(questionnaire)
  const answers = await listAnswers(database, assessment.id)
  return openedWith({ assessment, questionnaire, programme, answers }, answers)
}
