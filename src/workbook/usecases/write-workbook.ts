import { z } from 'zod'
import { AppError, type Context, query } from '#kernel'
import { audiences, type CatalogueContext } from '#questionnaires'
import { writeFile } from '../workbook-file.ts'

const input = z.strictObject({
  questionnaireId: z.string(),
  /** The latest released version when absent. */
  version: z.string().optional(),
  audience: z.enum(audiences),
})

/** The workbook of a questionnaire, empty. */
export const writeWorkbook = query({
  input,
  run: async (_database, { questionnaireId, version, audience }, { catalogue }: Context & CatalogueContext) => {
    const questionnaire = version ? catalogue.get(questionnaireId, version) : catalogue.latest(questionnaireId)
    if (!questionnaire.audience.includes(audience)) {
      throw new AppError('invalid', 'questionnaire-not-for-audience', { values: { audience } })
    }
    return { bytes: await writeFile({ questionnaire, audience, answers: new Map() }) }
  },
})
