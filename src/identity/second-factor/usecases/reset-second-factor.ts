import { z } from 'zod'
import { authorize, command } from '#kernel'
import { secondFactorResetLetter } from '#mail'
import { deleteSecondFactor, findDatedAccount } from '../../accounts/store-list.ts'
import type { IdentityContext } from '../../identity-context.ts'
import { canManageAccounts } from '../../policy.ts'
import { endAccess } from '../../sign-in/store-sessions.ts'

const input = z.strictObject({ id: z.string() })

/**
 * Takes somebody's second factor away, for a telephone that was lost: their sessions end, and a mail tells them. With a
 * role that needs one, they make another at the next sign-in. Throws `mail-not-sent` when the mail could not leave: the
 * second factor is gone all the same.
 */
export async function resetSecondFactor(context: IdentityContext, request: z.input<typeof input>): Promise<void> {
  const { email } = await dropSecondFactor(context, request)
  await context.mailer.sendPatiently(secondFactorResetLetter(email))
}

const dropSecondFactor = command({
  action: 'identity.reset-second-factor',
  once: true,
  input,
  run: async (transaction, { id }, { actor, clock }) => {
    const account = authorize(actor, await findDatedAccount(transaction, id), canManageAccounts)
    await deleteSecondFactor(transaction, account, clock())
    await endAccess(transaction, account)
    return account
  },
  subject: ({ id }) => id,
})
