import { z } from 'zod'
import { type Authorized, type Context, command, dayDigits, parisTime } from '#kernel'
import type { Feed } from '../feed.ts'
import { setReadOn } from '../store.ts'
import { reachFeed } from './open-feed.ts'

/** Whether no program has read the address today. */
export function isFirstOfDay({ readOn }: Feed, now: Date): boolean {
  return readOn !== dayDigits(now, parisTime)
}

/** Keeps the day of a reading, so that its owner sees whether the program still asks. */
export const noteReading = command({
  action: 'calendars.note-reading',
  input: z.strictObject({}),
  run: async (transaction, _, context: Context) => {
    const { feed } = await reachFeed(transaction, context)
    await setReadOn(transaction, feed as Authorized<Feed>, dayDigits(context.clock(), parisTime))
  },
  subject: () => undefined,
})
