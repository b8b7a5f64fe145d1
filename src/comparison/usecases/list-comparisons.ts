import { z } from 'zod'
import { listOwnStructuresIn, type Region, regions, type Structure } from '#directory'
import { authorize, type Context, query } from '#kernel'
import { canReadComparison, followsComparison, hasAccount } from '../policy.ts'
import { joinedRegions } from './reach-area.ts'

export interface ReadableComparisons {
  readonly regions: readonly Region[]
  /** Whether one of them is compared with others, and followed by the reader. */
  readonly isAcross: boolean
  /** Structures that the reader answers for: each sees its own place. */
  readonly structures: readonly Structure[]
}

/** The comparisons that an account may read. */
export const listComparisons = query({
  input: z.strictObject({}),
  run: async (database, _input, context: Context): Promise<ReadableComparisons> => {
    const joined = await joinedRegions(database)
    const actor = authorize(context.actor, context.actor, hasAccount)
    const grants = actor.kind === 'account' ? actor.grants : []
    return {
      regions: regions.filter((region) => canReadComparison(actor, region)),
      isAcross: joined.some((region) => followsComparison(actor, region)),
      structures: await listOwnStructuresIn(database, grants),
    }
  },
})
