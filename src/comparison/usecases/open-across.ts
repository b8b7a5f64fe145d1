import { z } from 'zod'
import { authorize, type Context, query } from '#kernel'
import { followsComparison, followsFigures } from '../policy.ts'
import type { ComparisonContext } from '../seals.ts'
import { type PublishedComparison, publishedIn } from './published-comparison.ts'
import { across, joinedRegions } from './reach-area.ts'

export interface AcrossComparison {
  /** Null for those who follow none of the regions that are compared with one another. */
  readonly comparison: PublishedComparison | null
}

/** The last release across regions, as those who follow one of these regions see it. */
export const openAcrossComparison = query({
  input: z.strictObject({}),
  run: async (database, _input, context: Context & ComparisonContext): Promise<AcrossComparison> => {
    const area = authorize(context.actor, across(await joinedRegions(database)), followsFigures)
    const isFollowed = area.regions.some((region) => followsComparison(context.actor, region))
    return { comparison: isFollowed ? await publishedIn(database, area, context) : null }
  },
})
