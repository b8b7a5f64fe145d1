import { z } from 'zod'
import { findRegion } from '#directory'
import { AppError, authorize, type Context, command } from '#kernel'
import { lockForTransaction } from '#storage'
import { canPublishComparison } from '../policy.ts'
import type { ComparisonContext } from '../seals.ts'
import * as store from '../store.ts'
import { insertJoined, listJoined } from '../store-choices.ts'

/**
 * Has a region compared with the others that joined, in place of its own comparison. Chosen before its first release, for
 * ever: figures of a region beside figures of several regions that hold it would be parts beside their total.
 */
export const joinRegions = command({
  action: 'comparison.join-regions',
  once: true,
  input: z.strictObject({ region: z.string().max(10) }),
  run: async (transaction, { region: code }, context: Context & ComparisonContext): Promise<string | undefined> => {
    await lockForTransaction(transaction, 'comparison')
    const region = authorize(context.actor, findRegion(code), canPublishComparison)
    if ((await listJoined(transaction)).includes(region.code)) return undefined
    const releases = await store.listReleases(transaction, region.code)
    const { published } = context.comparisonNoted.latest(region.code)
    if (releases.length > 0 || published > 0 || (await store.findArea(transaction, region.code)))
      throw new AppError('conflict', 'comparison-joining-late')
    await insertJoined(transaction, region, context)
    return region.code
  },
  subject: (code) => code,
})
