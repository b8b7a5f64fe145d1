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
import { findAccount, findAccountByEmail } from '../../accounts/store.ts'
import type { IdentityContext } from '../../identity-context.ts'
import { passwordResetExpiry } from '../password-reset.ts'
import { checkChosenPassword } from '../passwords.ts'
import { endAccess } from '../store-access.ts'
import { findPasswordHash, putPasswordHash } from '../store-passwords.ts'
import { findPasswordReset, putPasswordReset, takePasswordReset } from '../store-resets.ts'
import { accountKeys, beginTry, forgetTries, signInKeys } from './tries.ts'

const asking = z.strictObject({ email: typedEmail })

/**
 * Sends a single-use link that resets the password, valid one hour. Sends nothing to an unknown email address, to an
 * email address asked for too often, or to an account without a password: a provider vouches for that person, and a
 * mailbox must not be enough to come in instead. Call it after the page was answered: the time it takes would tell
 * whether an account exists.
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
    // When an email address is asked for too often, the mailed link stays valid: strangers could end it by asking.
    const opens = account !== undefined && hasPassword && !tired
    if (opens) {
      const reset = { userId: account.id, secretHash: hashSecret(secret), expiresAt: passwordResetExpiry(clock()) }
      await putPasswordReset(transaction, authorize(actor, reset, byAnyone), clock())
    }
    return { account, link: opens ? secret : undefined }
  },
  subject: ({ account }) => account?.id ?? '',
})

/** Throws not-found for a link that resets no password any more. */
export const checkPasswordReset = query({
  input: z.strictObject({ secret: z.string() }),
  run: async (database, { secret }, { actor, clock }) => {
    const accountId = await findPasswordReset(database, hashSecret(secret), clock())
    const account = accountId ? await findAccount(database, accountId) : undefined
    return authorize(actor, account, byPossession)
  },
})

const choosing = z.strictObject({
  secret: z.string(),
  password: z.string().max(1_000),
  repeated: z.string().max(1_000).optional(),
})

/**
 * Resets a password with a link, which is used up. Every session of the account ends; the second factor stays. A mail
 * (`sent`) tells the person; the password is changed even if the mail cannot leave.
 */
export async function resetPassword(
  context: IdentityContext,
  request: z.input<typeof choosing>,
): Promise<{ readonly sent: Promise<void> }> {
  const { secret, ...chosen } = choosing.parse(request)
  const account = await checkPasswordReset(context, { secret })
  refuseIssues('form-faulty', await checkChosenPassword(chosen, account.email))
  const passwordHash = await context.identity.hashPassword(chosen.password)
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
