import { z } from 'zod'
import { listResultsInForce } from '#assessment'
import { placeOf } from '#directory'
import { nameInAddress, query } from '#kernel'
import { canAnswerQuestion } from '../policy.ts'
import { standingOf } from '../result-word.ts'
import { listStandingWords } from '../store.ts'

/** A question of the region that waits for an answer. */
export interface OpenQuestion {
  readonly assessmentId: string
  readonly questionnaireId: string
  readonly askedAt: Date
}

/** The questions on the results in force of a structure, for people who answer them; none for others. */
export const findOpenQuestions = query({
  input: z.strictObject({ finess: nameInAddress }),
  run: async (database, { finess }, { actor }): Promise<readonly OpenQuestion[]> => {
    const place = await placeOf(database, finess)
    if (!place || !canAnswerQuestion(actor, { place })) return []
    const results = await listResultsInForce(database, [finess])
    const words = await listStandingWords(
      database,
      results.map(({ id }) => id),
    )
    return results.flatMap(({ id, questionnaireId }) => {
      const { standing, since } = standingOf(words.get(id) ?? [])
      return standing === 'question' && since ? [{ assessmentId: id, questionnaireId, askedAt: since }] : []
    })
  },
})
