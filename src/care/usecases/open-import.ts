import { z } from 'zod'
import type { Region } from '#directory'
import { type Context, query } from '#kernel'
import { authorizeReview } from './reach-region-care.ts'

/** The page where the region imports its candidates. Throws not-found for whoever imports nothing there. */
export const openCareImport = query({
  input: z.strictObject({ region: z.string().max(100) }),
  run: async (_database, { region }, { actor }: Context): Promise<Region> => authorizeReview(actor, region),
})
