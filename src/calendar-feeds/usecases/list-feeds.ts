import { z } from 'zod'
import { AppError, type Context, query } from '#kernel'
import { listFeedsOf } from '../store.ts'

/** The addresses that an account gave to calendar programs, also those that open nothing any more. */
export const listFeeds = query({
  input: z.strictObject({}),
  run: async (database, _, { actor }: Context) => {
    if (actor.kind !== 'account') throw new AppError('not-found', 'not-found')
    return listFeedsOf(database, actor.accountId)
  },
})
