import { z } from 'zod'
import { authorize, command } from '#kernel'
import { deleteExpiredDelegations } from '../delegation/store.ts'
import { canPurge } from '../policy.ts'
import { deleteExpired } from '../store.ts'

/** Erases expired open diagnoses and expired delegations. Returns how many diagnoses were erased. */
export const purgeExpired = command({
  action: 'assessment.purge-expired',
  input: z.strictObject({}),
  run: async (transaction, _input, { actor, clock }) => {
    const upkeep = authorize(actor, { now: clock() }, canPurge)
    await deleteExpiredDelegations(transaction, upkeep)
    const gone = await deleteExpired(transaction, upkeep)
    return { count: gone.length }
  },
  subject: ({ count }) => (count > 0 ? `${count}` : undefined),
  erases: ({ count }) => count > 0,
})
