import { z } from 'zod'
import { AppError, authorize, cleanLine, command, hashSecret, newId, newSecret, refuseIssues } from '#kernel'
import { accessKeyLetter } from '#mail'
import { needsSecondFactor } from '../../accounts/account.ts'
import { findAccount } from '../../accounts/store.ts'
import { listAssignments } from '../../accounts/store-assignments.ts'
import type { IdentityContext } from '../../identity-context.ts'
import { isOneself, isOwn } from '../../policy.ts'
import { lockAccess } from '../../sign-in/store-access.ts'
import { ownId, ownPasswordFaults } from '../../sign-in/usecases/check-own-password.ts'
import { type AccessKey, keyIssues, keyPrefix, mostAccessKeys } from '../access-key.ts'
import { insertKey, listKeysOf } from '../store.ts'

const input = z.strictObject({
  currentPassword: z.string().max(1_000),
  name: z.string().max(1_000),
  /** `AAAA-MM-JJ`. */
  lastDay: z.string().max(100),
})

/** A key with its text, which is shown once and not stored. */
export interface MadeAccessKey extends AccessKey {
  readonly key: string
}

/**
 * Makes a key for a program. Checks the password again, as for the recovery codes: a browser left open must not be enough. A mail
 * (`sent`) tells its owner; the key is made even if the mail cannot leave. The key gives no right of its own: each request asks
 * what its owner may read.
 */
export async function makeAccessKey(
  context: IdentityContext,
  request: z.input<typeof input>,
): Promise<{ readonly made: MadeAccessKey; readonly sent: Promise<void> }> {
  const { currentPassword, ...wanted } = input.parse(request)
  const [name, lastDay] = [cleanLine(wanted.name), wanted.lastDay]
  ownId(context)
  const faults = keyIssues({ name, lastDay }, context.clock())
  refuseIssues('form-faulty', [...faults, ...(await ownPasswordFaults(context, currentPassword))])
  const { made, email } = await recordKey(context, { name, lastDay })
  return { made, sent: context.mailer.sendPatiently(accessKeyLetter(email, made)) }
}

const recordKey = command({
  action: 'identity.make-access-key',
  once: true,
  input: z.strictObject({ name: z.string(), lastDay: z.string() }),
  run: async (transaction, { name, lastDay }, context) => {
    const userId = ownId(context)
    const account = authorize(context.actor, await findAccount(transaction, userId), isOneself)
    // Two forms at once wait for each other: neither makes the eleventh key.
    await lockAccess(transaction, userId)
    const held = (await listAssignments(transaction, [userId])).get(userId) ?? []
    if (needsSecondFactor(held) && !account.hasSecondFactor) throw new AppError('conflict', 'access-key-second-factor')
    if ((await listKeysOf(transaction, userId)).length >= mostAccessKeys)
      throw new AppError('conflict', 'access-keys-full', { values: { maximum: mostAccessKeys } })
    const wanted: AccessKey = { id: newId(), userId, name, createdAt: context.clock(), lastDay, usedOn: null }
    const key = authorize(context.actor, wanted, isOwn)
    const secret = newSecret()
    await insertKey(transaction, key, hashSecret(secret))
    return { made: { ...key, key: keyPrefix + secret }, email: account.email }
  },
  subject: ({ made: { id } }) => id,
})
