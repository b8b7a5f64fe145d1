import { z } from 'zod'
import { authorize, query } from '#kernel'
import { canManageAccounts } from '../../policy.ts'

/** Refuses anybody but an administrator before their request is read. */
export const enterAdministration = query({
  input: z.strictObject({}),
  run: async (_database, _input, { actor }) => void authorize(actor, {}, canManageAccounts),
})
