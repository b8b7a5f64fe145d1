import { z } from 'zod'
import { type Context, query } from '#kernel'
import type { CatalogueContext } from '../catalogue.ts'

/** The questionnaires that anyone may begin: the latest released version of each, by id. */
export const listOffered = query({
  input: z.strictObject({}),
  run: async (_database, _input, { catalogue }: Context & CatalogueContext) => catalogue.list(),
})
