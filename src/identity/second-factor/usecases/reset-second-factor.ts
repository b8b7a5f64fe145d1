import { z } from 'zod'
import { authorize, command } from '#kernel'
import { secondFactorResetLetter } from '#mail'
import { findAccount } from '../../accounts/store.ts'
import type { IdentityContext } from '../../identity-context.ts'
import { canManageAccounts } from '../../policy.ts'
import { endAccess } from '../../sign-in/store-access.ts'
import { deleteSecondFactor } from '../store.ts'

const input = z.strictObject({ id: z.string() })

/**
 * Removes the second factor of somebody who lost a telephone: their sessions end, and a mail tells them. A role that
 * needs a second factor asks for a new one at the next sign-in. Throws `mail-not-sent` when the mail could not leave; the
 * second factor is removed all the same.
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
    const account = authorize(actor, await findAccount(transaction, id), canManageAccounts)
    await deleteSecondFactor(transaction, account, clock())
    await endAccess(transaction, account)
    return account
  },
  subject: ({ id }) => id,
})
