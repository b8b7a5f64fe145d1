import { z } from 'zod'
import { authorize, command } from '#kernel'
import { findDatedAccount } from '../../accounts/store-list.ts'
import { canManageAccounts } from '../../policy.ts'
import { endAccess } from '../store-sessions.ts'

/** Ends every session of somebody's account, for its administrator. */
export const endAccountSessions = command({
  action: 'identity.end-account-sessions',
  input: z.strictObject({ id: z.string() }),
  run: async (transaction, { id }, { actor }) => {
    const account = authorize(actor, await findDatedAccount(transaction, id), canManageAccounts)
    await endAccess(transaction, account)
    return id
  },
  subject: (id) => id,
})
