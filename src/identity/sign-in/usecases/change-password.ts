import { z } from 'zod'
import { authorize, command, refuseIssues } from '#kernel'
import { passwordChangedLetter } from '#mail'
import { findAccount } from '../../accounts/store.ts'
import type { IdentityContext } from '../../identity-context.ts'
import { isOneself } from '../../policy.ts'
import { checkChosenPassword } from '../passwords.ts'
import { endAccess } from '../store-access.ts'
import { putPasswordHash } from '../store-passwords.ts'
import { ownId, ownPasswordFaults } from './check-own-password.ts'

const input = z.strictObject({
  currentPassword: z.string().max(1_000),
  password: z.string().max(1_000),
  repeated: z.string().max(1_000).optional(),
  /** The session that stays open; the others end. */
  sessionId: z.string(),
})

/**
 * Changes the password of the signed-in account. The other sessions end, and a link mailed before to reset the password
 * dies. A mail (`sent`) tells the person; the password is changed even if the mail cannot leave.
 */
export async function changePassword(
  context: IdentityContext,
  request: z.input<typeof input>,
): Promise<{ readonly sent: Promise<void> }> {
  const { currentPassword, sessionId, ...chosen } = input.parse(request)
  const accountId = ownId(context)
  const account = await context.storage.read((database) => findAccount(database, accountId))
  const faults = await checkChosenPassword(chosen, account?.email ?? '')
  refuseIssues('form-faulty', [...(await ownPasswordFaults(context, currentPassword)), ...faults])
  const { email } = await recordChange(context, {
    passwordHash: await context.identity.hashPassword(chosen.password),
    sessionId,
  })
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
