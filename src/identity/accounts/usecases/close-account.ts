import { z } from 'zod'
import { authorize, command } from '#kernel'
import { canManageAccounts } from '../../policy.ts'
import { endAccess } from '../../sign-in/store-sessions.ts'
import { deleteAccount, findDatedAccount } from '../store-list.ts'
import { refuseLastAdministrator } from './keep-administrator.ts'

/**
 * Closes an account: address, name, roles, sessions and second factor are erased, and the invitations to that address. The
 * log keeps the id alone. What was answered stays with its structure. The last administrator stays: `last-administrator`.
 */
export const closeAccount = command({
  action: 'identity.close-account',
  once: true,
  input: z.strictObject({ id: z.string() }),
  run: async (transaction, { id }, { actor }) => {
    const account = authorize(actor, await findDatedAccount(transaction, id), canManageAccounts)
    await refuseLastAdministrator(transaction, id)
    await endAccess(transaction, account)
    await deleteAccount(transaction, account)
    return id
  },
  subject: (id) => id,
  erases: () => true,
})
