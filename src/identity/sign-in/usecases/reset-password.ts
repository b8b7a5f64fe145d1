import { z } from 'zod'
import {
  AppError,
  authorize,
  byAnyone,
  byPossession,
  command,
  hashSecret,
  newSecret,
  query,
  refuseIssues,
} from '#kernel'
import { passwordChangedLetter, passwordResetLetter } from '#mail'
import { typedEmail } from '../../accounts/email.ts'
import { findAccount, findAccountByEmail, findPasswordHash, putPasswordHash } from '../../accounts/store.ts'
import type { IdentityContext } from '../../identity-context.ts'
import { hashPassword } from '../password-hash.ts'
import { passwordResetExpiry } from '../password-reset.ts'
import { checkPassword } from '../passwords.ts'
import { findPasswordReset, putPasswordReset, takePasswordReset } from '../store-resets.ts'
import { endAccess } from '../store-sessions.ts'
import { accountKeys, beginTry, forgetTries, signInKeys } from './tries.ts'

const asking = z.strictObject({ email: typedEmail })

/**
 * Sends a link to choose a password again: one hour, single use. Nothing is sent to an unknown address, to one that was asked
 * for too often, nor for an account without a password: a provider vouches for its holder, and a mailbox must not be enough
 * to come in instead. To be called after the page was answered: all of this takes longer when there is an account.
 */
export async function requestPasswordReset(context: IdentityContext, request: z.input<typeof asking>): Promise<void> {
  const { email } = asking.parse(request)
  const tired = await beginTry(context, accountKeys(context, 'reset', email)).then(
    () => false,
    (error: unknown) => isDelay(error),
  )
  const { link } = await keepReset(context, { email, tired })
  if (!link) return
  await context.mailer.sendPatiently(passwordResetLetter(email, context.linkAddress('password-reset', link)))
}

function isDelay(error: unknown): true {
  if (error instanceof AppError && error.kind === 'too-many') return true
  throw error
}

const keepReset = command({
  action: 'identity.ask-password-reset',
  once: true,
  input: asking.extend({ tired: z.boolean() }),
  run: async (transaction, { email, tired }, { actor, clock }) => {
    const account = await findAccountByEmail(transaction, email)
    const hasPassword = (await findPasswordHash(transaction, account?.id ?? '')) !== undefined
    const secret = newSecret()
    // Of an address that is asked for too often, the link that was mailed goes on: others could end it by asking.
    const opens = account !== undefined && hasPassword && !tired
    if (opens) {
      const reset = { userId: account.id, secretHash: hashSecret(secret), expiresAt: passwordResetExpiry(clock()) }
      await putPasswordReset(transaction, authorize(actor, reset, byAnyone), clock())
    }
    return { account, link: opens ? secret : undefined }
  },
  subject: ({ account }) => account?.id ?? '',
})

/** Whether a link to choose a password again still opens. Throws not-found when it does not. */
export const checkPasswordReset = query({
  input: z.strictObject({ secret: z.string() }),
  run: async (database, { secret }, { actor, clock }) => {
    const accountId = await findPasswordReset(database, hashSecret(secret), clock())
    const account = accountId ? await findAccount(database, accountId) : undefined
    return authorize(actor, account, byPossession)
  },
})

const choosing = z.strictObject({ secret: z.string(), password: z.string().max(1_000) })

/**
 * Chooses a password again with a link, which dies. Every session of the account ends; the second factor stays. A mail
 * (`sent`) says that it was done: it is done even if the mail cannot leave.
 */
export async function resetPassword(
  context: IdentityContext,
  request: z.input<typeof choosing>,
): Promise<{ readonly sent: Promise<void> }> {
  const { secret, password } = choosing.parse(request)
  const account = await checkPasswordReset(context, { secret })
  refuseIssues('form-faulty', await checkPassword(password, account.email))
  const passwordHash = await hashPassword(password)
  await recordReset(context, { secretHash: hashSecret(secret), passwordHash })
  const { pair = '', email = '' } = signInKeys(context, account.email, undefined)
  await forgetTries(context, { keys: [pair, email] })
  return { sent: context.mailer.sendPatiently(passwordChangedLetter(account.email)) }
}

const recordReset = command({
  action: 'identity.reset-password',
  once: true,
  input: z.strictObject({ secretHash: z.string(), passwordHash: z.string() }),
  run: async (transaction, { secretHash, passwordHash }, { actor, clock }) => {
    const now = clock()
    const link = authorize(actor, { secretHash, now }, byPossession)
    const accountId = await takePasswordReset(transaction, link)
    const account = accountId ? await findAccount(transaction, accountId) : undefined
    const owned = authorize(actor, account, byPossession)
    await putPasswordHash(transaction, owned, passwordHash, now)
    await endAccess(transaction, owned)
    return owned.id
  },
  subject: (accountId) => accountId,
})
