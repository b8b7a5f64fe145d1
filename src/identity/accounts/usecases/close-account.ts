import { z } from 'zod'
import { authorize, command } from '#kernel'
import { endedRightsLetter } from '#mail'
import { endAsksFor } from '../../consents/store.ts'
import type { IdentityContext } from '../../identity-context.ts'
import { deleteInvitationsTo } from '../../invitations/store.ts'
import { endNotices } from '../../notices/store.ts'
import { canManageAccounts } from '../../policy.ts'
import { endAccess } from '../../sign-in/store-access.ts'
import { deleteAccount, findAccount } from '../store.ts'
import { refuseLastAdministrator } from './keep-administrator.ts'

const input = z.strictObject({ id: z.string() })

/**
 * Closes an account, and tells its person by mail. Throws `mail-not-sent` when the mail could not leave; the account is
 * closed all the same.
 */
export async function closeAccount(context: IdentityContext, request: z.input<typeof input>): Promise<void> {
  const { email } = await eraseAccount(context, request)
  await context.mailer.sendPatiently(endedRightsLetter({ to: email, operatorName: await context.operatorName() }))
}

/**
 * Closes an account: erases its email address, name, roles, sessions, second factor, and the invitations to its email
 * address. The log keeps the id alone; a mail that tells of somebody who could read keeps name and address until it has left.
 * Answers stay with their structure. Throws `last-administrator` rather than leave the server without one.
 */
const eraseAccount = command({
  action: 'identity.close-account',
  once: true,
  input,
  run: async (transaction, { id }, { actor, clock }) => {
    const account = authorize(actor, await findAccount(transaction, id), canManageAccounts)
    await refuseLastAdministrator(transaction, id)
    await endAccess(transaction, account)
    await deleteInvitationsTo(transaction, account)
    await endAsksFor(transaction, account)
    await endNotices(transaction, account, { now: clock() })
    await deleteAccount(transaction, account)
    return account
  },
  subject: ({ id }) => id,
  erases: () => true,
})
