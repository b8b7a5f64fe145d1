import { z } from 'zod'
import { type Context, query } from '#kernel'
import type { CatalogueContext } from '#questionnaires'
import { type CandidateOutline, type CareFilter, isKeptCandidate } from '../region/outline.ts'
import { regionCareQuestion } from '../region/question.ts'
import { type ReachedCare, reachRegionCare } from './reach-region-care.ts'

/** The candidates behind a figure. */
export interface CandidateList extends Omit<ReachedCare, 'outlines'> {
  readonly filter: CareFilter
  /** By name. */
  readonly candidates: readonly CandidateOutline[]
}

/** Lists the candidates that a filter keeps. Each reading leaves a row in the log: it names the hospitals that are late. */
export const listCandidates = query({
  exports: 'care.list-candidates',
  input: z.strictObject(regionCareQuestion),
  run: async (database, asked, context: Context & CatalogueContext): Promise<CandidateList> => {
    const { outlines, ...reached } = await reachRegionCare(database, context, asked)
    const { region: _, domain: __, ...filter } = asked
    return { ...reached, filter, candidates: outlines.filter((outline) => isKeptCandidate(outline, filter)) }
  },
  subject: ({ region, domain }) => `region:${region.code} domain:${domain.id}`,
})
