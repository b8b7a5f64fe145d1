import { z } from 'zod'
import type { Region } from '#directory'
import { type Context, query } from '#kernel'
import { authorizeReview } from './reach-region-care.ts'

/** Enters the pages with which the region writes: import, search by number. Throws not-found for people who do not review there. */
export const enterCareReview = query({
  input: z.strictObject({ region: z.string().max(100) }),
  run: async (_database, { region }, { actor }: Context): Promise<Region> => authorizeReview(actor, region),
})
