import { z } from 'zod'
import { authorize, command } from '#kernel'
import { type MailAttempt, testLetter } from '#mail'
import { findAccount } from '../../accounts/store.ts'
import type { IdentityContext } from '../../identity-context.ts'
import { canManageAccounts } from '../../policy.ts'
import { ownId } from '../../sign-in/usecases/check-own-password.ts'

/** What became of a test mail. */
export interface TriedMail extends MailAttempt {
  readonly to: string
  readonly way: IdentityContext['mailer']['way']
}

/** Sends a test mail to the administrator who asks, and gives the answer of the mail server word for word. */
export async function tryMail(context: IdentityContext): Promise<TriedMail> {
  const { email } = await tellOfTrial(context, {})
  return { ...(await context.mailer.attempt(testLetter(email))), to: email, way: context.mailer.way }
}

const tellOfTrial = command({
  action: 'identity.try-mail',
  once: true,
  input: z.strictObject({}),
  run: async (transaction, _input, context) => {
    authorize(context.actor, {}, canManageAccounts)
    return authorize(context.actor, await findAccount(transaction, ownId(context)), canManageAccounts)
  },
  subject: ({ id }) => id,
})
