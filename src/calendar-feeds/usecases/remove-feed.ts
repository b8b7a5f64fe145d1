import { z } from 'zod'
import { AppError, authorize, type Context, command } from '#kernel'
import { isOwner } from '../policy.ts'
import { deleteFeed, listFeedsOf } from '../store.ts'

/** Ends an address: the next reading finds nothing. Nothing happens when the account has no such address any more. */
export const removeFeed = command({
  action: 'calendars.remove',
  once: true,
  input: z.strictObject({ feedId: z.string().max(100) }),
  run: async (transaction, { feedId }, { actor }: Context) => {
    if (actor.kind !== 'account') throw new AppError('not-found', 'not-found')
    const found = (await listFeedsOf(transaction, actor.accountId)).find(({ id }) => id === feedId)
    if (found) await deleteFeed(transaction, authorize(actor, found, isOwner))
    return found
  },
  subject: (removed) => removed?.id,
})
