import { z } from 'zod'
import { type Context, query } from '#kernel'
import type { CatalogueContext } from '#questionnaires'
import { type CareFilter, isKeptCandidate } from '../region/outline.ts'
import { regionCareQuestion } from '../region/question.ts'
import { type WaitingThing, waitingThings } from '../region/waiting.ts'
import { authorizeReview, type ReachedCare, reachRegionCare } from './reach-region-care.ts'

export interface WaitingList extends Omit<ReachedCare, 'outlines'> {
  readonly filter: CareFilter
  /** The oldest first. */
  readonly things: readonly WaitingThing[]
}

/** What waits for the region in one domain. Each reading leaves a row in the log. */
export const listWaiting = query({
  exports: 'care.list-waiting',
  input: z.strictObject(regionCareQuestion),
  run: async (database, asked, context: Context & CatalogueContext): Promise<WaitingList> => {
    authorizeReview(context.actor, asked.region)
    const { outlines, ...reached } = await reachRegionCare(database, context, asked)
    const { region: _, domain: __, ...filter } = asked
    const kept = outlines.filter((outline) => isKeptCandidate(outline, filter))
    return { ...reached, filter, things: waitingThings(kept) }
  },
  subject: ({ region, domain }) => `region:${region.code} domain:${domain.id}`,
})
