import { z } from 'zod'
import { authorize, query } from '#kernel'
import { canManageAccounts } from '../../policy.ts'

/** Refuses whoever does not run the server, before anything that they sent is looked at. Reads nothing. */
export const enterAdministration = query({
  input: z.strictObject({}),
  run: async (_database, _input, { actor }) => void authorize(actor, {}, canManageAccounts),
})
