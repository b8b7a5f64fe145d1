import { z } from 'zod'
import { type Context, query } from '#kernel'
import type { CatalogueContext } from '#questionnaires'
import type { CandidateCategory } from '../candidates/candidate.ts'
import { type CategoryCounts, countCandidates } from '../candidates/summary.ts'
import { countItems, type ItemCounts } from '../region/item-counts.ts'
import { regionCareQuestion } from '../region/question.ts'
import { waitingThings } from '../region/waiting.ts'
import { type ReachedCare, reachRegionCare } from './reach-region-care.ts'

/** The figures of a domain of the programme in a region, or in the territory of an animator. */
export interface CareFigures extends ReachedCare {
  readonly counts: Readonly<Record<CandidateCategory | 'all', CategoryCounts>>
  readonly items: readonly ItemCounts[]
  /** How many applications, declarations and items wait for the region. */
  readonly waiting: number
}

/** Throws not-found for somebody who follows neither the region nor one of its territories, and for a filter that names nothing there. */
export const followCare = query({
  input: z.strictObject(regionCareQuestion),
  run: async (database, asked, context: Context & CatalogueContext): Promise<CareFigures> =>
    careFiguresOf(await reachRegionCare(database, context, asked)),
})

/** The figures that count the candidates of a list. */
export function careFiguresOf(reached: ReachedCare): CareFigures {
  const { candidates, domain, canReview } = reached
  return {
    ...reached,
    counts: countCandidates(candidates.map(({ candidate: { category }, application }) => ({ category, application }))),
    items: countItems(domain, candidates),
    waiting: canReview ? waitingThings(candidates).length : 0,
  }
}
