import { type Context, query } from '#kernel'
import { type CatalogueContext, wantedFrom, wantedSchema } from '#questionnaires'
import { writeFile } from '../workbook-file.ts'

/** The empty workbook of a questionnaire. */
export const writeWorkbook = query({
  input: wantedSchema,
  run: async (_database, wanted, { catalogue }: Context & CatalogueContext) => {
    const questionnaire = wantedFrom(catalogue, wanted)
    return { bytes: await writeFile({ questionnaire, audience: wanted.audience, answers: new Map() }) }
  },
})
