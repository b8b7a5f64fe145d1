import { z } from 'zod'
import { authorize, usecase } from '#kernel'
import { canPurge } from '../policy.ts'
import { deleteExpired } from '../store.ts'

/** Erases the open diagnoses that have expired. Returns how many went. */
export const purgeExpired = usecase({
  action: 'assessment.purge-expired',
  input: z.strictObject({}),
  run: async (transaction, _input, { actor, clock }) => {
    const gone = await deleteExpired(transaction, authorize(actor, { now: clock() }, canPurge))
    return { count: gone.length }
  },
  subject: ({ count }) => (count > 0 ? `${count}` : undefined),
  erases: ({ count }) => count > 0,
})
