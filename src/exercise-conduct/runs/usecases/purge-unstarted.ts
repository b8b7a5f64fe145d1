import { z } from 'zod'
import { authorize, type Context, command, daysAfter } from '#kernel'
import { canPurgeRuns } from '../../policy.ts'
import { unstartedRunDays } from '../limits.ts'
import { deleteUnstarted } from '../store-limits.ts'

/** Erases the exercises that were prepared a year ago and never started, with their links. Returns how many. */
export const purgeUnstarted = command({
  action: 'conduct.purge-unstarted',
  input: z.strictObject({}),
  run: async (transaction, _input, { actor, clock }: Context) => {
    const upkeep = authorize(actor, { before: daysAfter(clock(), -unstartedRunDays) }, canPurgeRuns)
    return { count: await deleteUnstarted(transaction, upkeep) }
  },
  subject: ({ count }) => (count > 0 ? `${count}` : undefined),
  erases: ({ count }) => count > 0,
})
