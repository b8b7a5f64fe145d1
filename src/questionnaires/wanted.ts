import { z } from 'zod'
import { AppError } from '#kernel'
import type { Catalogue } from './catalogue.ts'
import { audiences, type Questionnaire } from './schema.ts'

/** The questionnaire that a use case is about, and the kind of structure. */
export const wantedSchema = z.strictObject({
  questionnaireId: z.string(),
  /** The latest released version when absent. */
  version: z.string().optional(),
  audience: z.enum(audiences),
})

/** Throws not-found, or `questionnaire-not-for-audience` when the questionnaire is not meant for that kind of structure. */
export function wantedFrom(
  catalogue: Catalogue,
  { questionnaireId, version, audience }: z.infer<typeof wantedSchema>,
): Questionnaire {
  const questionnaire = catalogue.get(questionnaireId, version)
  if (questionnaire.audience.includes(audience)) return questionnaire
  throw new AppError('invalid', 'questionnaire-not-for-audience', { values: { audience } })
}
