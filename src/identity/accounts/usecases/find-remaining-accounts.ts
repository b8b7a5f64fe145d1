import { z } from 'zod'
import { authorize, query } from '#kernel'
import { canManageAccounts } from '../../policy.ts'
import { listIdsAmong } from '../store.ts'

/** Which of these ids are accounts that still exist: rows of the log name accounts that may have been closed since. */
export const findRemainingAccounts = query({
  input: z.strictObject({ ids: z.array(z.string().max(200)).max(1_000) }),
  run: async (database, { ids }, { actor }): Promise<ReadonlySet<string>> => {
    authorize(actor, {}, canManageAccounts)
    return new Set(await listIdsAmong(database, ids))
  },
})
