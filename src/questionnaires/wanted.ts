import { z } from 'zod'
import { AppError } from '#kernel'
import type { Catalogue } from './catalogue.ts'
import { audiences, type Questionnaire } from './schema.ts'

/** Which questionnaire a use case is about, and for which kind of structure. */
export const wantedSchema = z.strictObject({
  questionnaireId: z.string(),
  /** The latest released version when absent. */
  version: z.string().optional(),
  audience: z.enum(audiences),
})

/** The questionnaire wanted. Throws not-found, and `questionnaire-not-for-audience` where it is not meant for them. */
export function wantedFrom(
  catalogue: Catalogue,
  { questionnaireId, version, audience }: z.infer<typeof wantedSchema>,
): Questionnaire {
  const questionnaire = catalogue.get(questionnaireId, version)
  if (questionnaire.audience.includes(audience)) return questionnaire
  throw new AppError('invalid', 'questionnaire-not-for-audience', { values: { audience } })
}
