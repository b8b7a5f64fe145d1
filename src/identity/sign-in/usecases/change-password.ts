import { z } from 'zod'
import { authorize, command, refuseIssues } from '#kernel'
import { passwordChangedLetter } from '#mail'
import { findAccount, putPasswordHash } from '../../accounts/store.ts'
import type { IdentityContext } from '../../identity-context.ts'
import { isOneself } from '../../policy.ts'
import { hashPassword } from '../password-hash.ts'
import { checkPassword } from '../passwords.ts'
import { endAccess } from '../store-sessions.ts'
import { checkOwnPassword, ownId } from './check-own-password.ts'

const input = z.strictObject({
  currentPassword: z.string().max(1_000),
  password: z.string().max(1_000),
  /** The session that goes on; the others end. */
  sessionId: z.string(),
})

/** Changes the password of whoever is signed in. The other sessions end, and so does a link mailed before to choose it again. A mail (`sent`) says so; it is done even if the mail cannot leave. */
export async function changePassword(
  context: IdentityContext,
  request: z.input<typeof input>,
): Promise<{ readonly sent: Promise<void> }> {
  const { currentPassword, password, sessionId } = input.parse(request)
  const accountId = ownId(context)
  await checkOwnPassword(context, currentPassword)
  const account = await context.storage.read((database) => findAccount(database, accountId))
  refuseIssues('form-faulty', await checkPassword(password, account?.email ?? ''))
  const { email } = await recordChange(context, { passwordHash: await hashPassword(password), sessionId })
  return { sent: context.mailer.sendPatiently(passwordChangedLetter(email)) }
}

const recordChange = command({
  action: 'identity.change-password',
  input: z.strictObject({ passwordHash: z.string(), sessionId: z.string() }),
  run: async (transaction, { passwordHash, sessionId }, context) => {
    const found = await findAccount(transaction, ownId(context))
    const account = authorize(context.actor, found, isOneself)
    await putPasswordHash(transaction, account, passwordHash, context.clock())
    await endAccess(transaction, account, sessionId)
    return account
  },
  subject: ({ id }) => id,
})
