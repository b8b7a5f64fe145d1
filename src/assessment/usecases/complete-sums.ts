import { z } from 'zod'
import { authorize, type Context, command } from '#kernel'
import type { CatalogueContext } from '#questionnaires'
import { canKeepUp } from '../policy.ts'
import { insertSums } from '../submission/store.ts'
import { listWithoutSums } from '../survey/store-sums.ts'
import { submissionFacts } from '../survey/submission-facts.ts'

/** A batch holds the write queue for a few hundredths of a second. */
const batch = 50

/**
 * Writes what figures need of the submissions made before the server kept it, a batch at a time. Returns how many were
 * written: none when nothing is left. A questionnaire that is no longer served keeps its submissions out of the figures.
 */
export const completeSums = command({
  action: 'assessment.complete-sums',
  input: z.strictObject({}),
  run: async (transaction, _input, { actor, catalogue }: Context & CatalogueContext) => {
    authorize(actor, { batch }, canKeepUp)
    const served = catalogue.questionnaires.map(({ id, version }) => ({ id, version }))
    const found = await listWithoutSums(transaction, served, batch)
    for (const { assessmentId, questionnaireId, questionnaireVersion, document } of found) {
      const questionnaire = catalogue.get(questionnaireId, questionnaireVersion)
      const facts = submissionFacts(document.result, questionnaire, catalogue.programmeOf(questionnaire))
      await insertSums(transaction, authorize(actor, { id: assessmentId }, canKeepUp), { document, facts })
    }
    return { count: found.length }
  },
  subject: ({ count }) => (count > 0 ? `${count}` : undefined),
})
