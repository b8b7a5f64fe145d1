import { z } from 'zod'
import { authorize, command, type Issue } from '#kernel'
import { judgeClock } from '../clock.ts'
import { canKeepLog } from '../policy.ts'
import { findLastRowAt, findSeenClock, putSeenClock } from '../store-clock.ts'

/**
 * Checks the clock before anything is erased for its age. Returns why nothing may be erased now, if so: with a clock that
 * jumped ahead, everything would look old. The audit log records the beginning of the doubt.
 */
export const watchClock = command({
  action: 'audit.doubt-clock',
  input: z.strictObject({}),
  run: async (
    transaction,
    _input,
    { actor, clock },
  ): Promise<{ doubt: Issue | undefined; begins: string | undefined }> => {
    const now = clock()
    const seen = await findSeenClock(transaction)
    const judged = authorize(actor, judgeClock(seen, await findLastRowAt(transaction), now), canKeepLog)
    await putSeenClock(transaction, judged)
    if (judged.erasesFrom <= now) return { doubt: undefined, begins: undefined }
    const until = judged.erasesFrom.toISOString()
    const isNew = seen?.erasesFrom.getTime() !== judged.erasesFrom.getTime()
    const doubt: Issue = { path: '', code: 'clock-doubted', values: { now: now.toISOString(), until } }
    return { doubt, begins: isNew ? `until ${until}` : undefined }
  },
  subject: ({ begins }) => begins,
})
