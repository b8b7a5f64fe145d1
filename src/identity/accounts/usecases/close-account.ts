import { z } from 'zod'
import { authorize, command } from '#kernel'
import { endAsksFor } from '../../consents/store.ts'
import { deleteInvitationsTo } from '../../invitations/store.ts'
import { canManageAccounts } from '../../policy.ts'
import { endAccess } from '../../sign-in/store-access.ts'
import { deleteAccount, findAccount } from '../store.ts'
import { refuseLastAdministrator } from './keep-administrator.ts'

/**
 * Closes an account: erases its email address, name, roles, sessions, second factor, and the invitations to its email
 * address. The log keeps the id alone. Answers stay with their structure. Throws `last-administrator` rather than leave
 * the server without one.
 */
export const closeAccount = command({
  action: 'identity.close-account',
  once: true,
  input: z.strictObject({ id: z.string() }),
  run: async (transaction, { id }, { actor }) => {
    const account = authorize(actor, await findAccount(transaction, id), canManageAccounts)
    await refuseLastAdministrator(transaction, id)
    await endAccess(transaction, account)
    await deleteInvitationsTo(transaction, account)
    await endAsksFor(transaction, account)
    await deleteAccount(transaction, account)
    return id
  },
  subject: (id) => id,
  erases: () => true,
})
