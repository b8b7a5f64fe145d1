import { z } from 'zod'
import { AppError, authorize, type Context, command, hashSecret, newId, newSecret } from '#kernel'
import { type Feed, feedKinds, mostFeeds } from '../feed.ts'
import { isOwner } from '../policy.ts'
import { listFeedsOf, replaceFeed } from '../store.ts'

/** An address with its secret, which is shown once and not stored. */
export interface MadeFeed extends Feed {
  readonly secret: string
}

/**
 * Makes an address for a calendar program. The address gives no right: each reading asks what its owner may still read. It takes
 * the place of the address that the owner had for this calendar, so that a lost address ends when another is made.
 */
export const makeFeed = command({
  action: 'calendars.make',
  once: true,
  input: z.strictObject({
    kind: z.enum(feedKinds),
    subject: z.string().min(1).max(200),
    label: z.string().max(300),
  }),
  run: async (transaction, { kind, subject, label }, { actor, clock }: Context): Promise<MadeFeed> => {
    const ownerId = actor.kind === 'account' ? actor.accountId : ''
    const wanted: Feed = { id: newId(), ownerId, kind, subject, label, createdAt: clock(), readOn: null }
    const feed = authorize(actor, wanted, isOwner)
    const others = (await listFeedsOf(transaction, ownerId)).filter((one) => !isFor(one, feed))
    if (others.length >= mostFeeds)
      throw new AppError('conflict', 'calendar-feeds-full', { values: { maximum: mostFeeds } })
    const secret = newSecret()
    await replaceFeed(transaction, feed, hashSecret(secret))
    return { ...feed, secret }
  },
  subject: ({ id }) => id,
})

function isFor(one: Feed, { kind, subject }: Feed): boolean {
  return one.kind === kind && one.subject === subject
}
