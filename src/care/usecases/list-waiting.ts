import { z } from 'zod'
import { type Context, query } from '#kernel'
import type { CatalogueContext } from '#questionnaires'
import { regionCareQuestion } from '../region/question.ts'
import { type WaitingThing, waitingThings } from '../region/waiting.ts'
import { authorizeReview, type ReachedCare, reachRegionCare } from './reach-region-care.ts'

export interface WaitingList extends Omit<ReachedCare, 'candidates'> {
  /** The oldest first. */
  readonly things: readonly WaitingThing[]
}

/** What waits for the region in one domain. Each reading leaves a row in the log. */
export const listWaiting = query({
  exports: 'care.list-waiting',
  input: z.strictObject(regionCareQuestion),
  run: async (database, asked, context: Context & CatalogueContext): Promise<WaitingList> => {
    authorizeReview(context.actor, asked.region)
    const { candidates, ...reached } = await reachRegionCare(database, context, asked)
    return { ...reached, things: waitingThings(candidates) }
  },
  subject: ({ region, domain }) => `region:${region.code} domain:${domain.id}`,
})
