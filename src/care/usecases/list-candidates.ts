import { z } from 'zod'
import { type Context, query } from '#kernel'
import type { CatalogueContext } from '#questionnaires'
import { regionCareQuestion } from '../region/question.ts'
import { type ReachedCare, reachRegionCare } from './reach-region-care.ts'

/** The candidates behind a figure. */
export type CandidateList = ReachedCare

/** Lists the candidates that a filter keeps. Each reading leaves a row in the log: it names the hospitals that are late. */
export const listCandidates = query({
  exports: 'care.list-candidates',
  input: z.strictObject(regionCareQuestion),
  run: (database, asked, context: Context & CatalogueContext): Promise<CandidateList> =>
    reachRegionCare(database, context, asked),
  subject: ({ region, domain }) => `region:${region.code} domain:${domain.id}`,
})
