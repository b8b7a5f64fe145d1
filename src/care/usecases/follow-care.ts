import { z } from 'zod'
import { type Context, query } from '#kernel'
import type { CatalogueContext } from '#questionnaires'
import type { CandidateCategory } from '../candidates/candidate.ts'
import { type CategoryCounts, countCandidates } from '../candidates/summary.ts'
import { countItems, type ItemCounts } from '../region/item-counts.ts'
import { type CandidateOutline, type CareFilter, isKeptCandidate } from '../region/outline.ts'
import { regionCareQuestion } from '../region/question.ts'
import { waitingThings } from '../region/waiting.ts'
import { type ReachedCare, reachRegionCare } from './reach-region-care.ts'

/** The figures of a domain of the programme in a region, or in the territory of an animator. */
export interface CareFigures extends Omit<ReachedCare, 'outlines'> {
  readonly filter: CareFilter
  readonly counts: Readonly<Record<CandidateCategory | 'all', CategoryCounts>>
  readonly items: readonly ItemCounts[]
  /** The candidates that the figures count, by name. */
  readonly candidates: readonly CandidateOutline[]
  /** How many applications, declarations and items wait for the region. */
  readonly waiting: number
}

/** Throws not-found for somebody who follows neither the region nor one of its territories, and for a filter that names nothing there. */
export const followCare = query({
  input: z.strictObject(regionCareQuestion),
  run: async (database, asked, context: Context & CatalogueContext): Promise<CareFigures> => {
    const { outlines, ...reached } = await reachRegionCare(database, context, asked)
    const { region: _, domain: __, ...filter } = asked
    const candidates = outlines.filter((outline) => isKeptCandidate(outline, filter))
    return {
      ...reached,
      filter,
      counts: countCandidates(
        candidates.map(({ candidate: { category }, application }) => ({ category, application })),
      ),
      items: countItems(reached.domain, candidates),
      candidates,
      waiting: reached.canReview ? waitingThings(candidates).length : 0,
    }
  },
})
