import { z } from 'zod'
import { type Context, query } from '#kernel'
import type { CatalogueContext } from '#questionnaires'

export const showProgramme = query({
  input: z.strictObject({}),
  run: async (_database, _input, { catalogue }: Context & CatalogueContext) => catalogue.latestProgramme('care'),
})
