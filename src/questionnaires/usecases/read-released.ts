import { z } from 'zod'
import { type Context, query } from '#kernel'
import type { CatalogueContext } from '../catalogue.ts'
import type { Questionnaire } from '../schema.ts'

/** Every released version, by id then from the oldest to the newest: content is public. */
export const listReleased = query({
  input: z.strictObject({}),
  run: async (_database, _input, { catalogue }: Context & CatalogueContext): Promise<readonly Questionnaire[]> =>
    catalogue.questionnaires,
})

/** One released version. Throws not-found for a draft too, which is served to nobody. */
export const getReleased = query({
  input: z.strictObject({ questionnaireId: z.string(), version: z.string() }),
  run: async (
    _database,
    { questionnaireId, version },
    { catalogue }: Context & CatalogueContext,
  ): Promise<Questionnaire> => catalogue.get(questionnaireId, version),
})
