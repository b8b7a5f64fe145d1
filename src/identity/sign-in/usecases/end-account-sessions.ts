import { z } from 'zod'
import { authorize, command } from '#kernel'
import { findAccount } from '../../accounts/store.ts'
import { canManageAccounts } from '../../policy.ts'
import { endAccess } from '../store-access.ts'

/** An administrator ends every session of an account. */
export const endAccountSessions = command({
  action: 'identity.end-account-sessions',
  input: z.strictObject({ id: z.string() }),
  run: async (transaction, { id }, { actor }) => {
    const account = authorize(actor, await findAccount(transaction, id), canManageAccounts)
    await endAccess(transaction, account)
    return id
  },
  subject: (id) => id,
})
