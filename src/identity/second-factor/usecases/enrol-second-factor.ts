import { z } from 'zod'
import { type Actor, AppError, authorize, command, hashSecret } from '#kernel'
import type { Transaction } from '#storage'
import { findAccount } from '../../accounts/store.ts'
import { unsigned } from '../../files.ts'
import type { IdentityContext } from '../../identity-context.ts'
import { isOneself, isOwn } from '../../policy.ts'
import { recoveryCodeHash } from '../../sign-in/auth.ts'
import { headersOf, sessionToken, throwRefusal } from '../../sign-in/auth-call.ts'
import type { Session } from '../../sign-in/session.ts'
import { browserInput } from '../../sign-in/sign-in-step.ts'
import { endAccess } from '../../sign-in/store-access.ts'
import { findSession, noteTwoFactors } from '../../sign-in/store-sessions.ts'
import { checkOwnPassword, ownId } from '../../sign-in/usecases/check-own-password.ts'
import { newRecoveryCodes } from '../recovery-codes.ts'
import { offerOf, type SecondFactorOffer } from '../second-factor-offer.ts'
import { claimCode, putRecoveryCodes } from '../store.ts'

const passwordInput = z.strictObject({ password: z.string().max(1_000), browser: browserInput })

/**
 * Begins to enrol a second factor, which counts once a code confirms it (`confirmSecondFactor`). Checks the password
 * again.
 */
export async function beginSecondFactor(
  context: IdentityContext,
  request: z.input<typeof passwordInput>,
): Promise<SecondFactorOffer> {
  const { password, browser } = passwordInput.parse(request)
  await checkOwnPassword(context, password)
  const auth = await context.identity.auth()
  const offer = await auth.api
    .enableTwoFactor({ body: { password }, headers: headersOf(browser) })
    .catch((error: unknown) => throwRefusal(error, 'second-factor-there'))
  if (offer.method !== 'totp') throw new AppError('unavailable', 'second-factor-refused')
  return offerOf(offer.totpURI)
}

/** A second factor that counts from now on. The recovery codes are shown once and kept as hashes. */
export interface SecondFactorMade {
  readonly recoveryCodes: readonly string[]
  /** Values of `Set-Cookie`: the session goes on under a new token. */
  readonly cookies: readonly string[]
}

/**
 * Confirms a second factor with a first code of the application. The other sessions, opened without a second factor, end.
 */
export async function confirmSecondFactor(
  context: IdentityContext,
  request: { readonly code: string; readonly browser: z.input<typeof browserInput> },
): Promise<SecondFactorMade> {
  const code = request.code.replace(/\s/g, '').slice(0, 20)
  const account = await context.storage.read((database) => findAccount(database, ownId(context)))
  if (account?.hasSecondFactor) throw new AppError('invalid', 'second-factor-there')
  const auth = await context.identity.auth()
  const answer = await auth.api
    .verifyTOTP({ body: { code }, headers: headersOf(browserInput.parse(request.browser)), returnHeaders: true })
    .catch((error: unknown) => throwRefusal(error, 'second-factor-refused'))
  const codeHash = context.identity.key.hash(`code:${code}`)
  const cookies = answer.headers.getSetCookie()
  const { recoveryCodes } = await recordSecondFactor(context, { codeHash, tokenHash: tokenHashIn(cookies, context) })
  return { recoveryCodes, cookies }
}

const recordSecondFactor = command({
  action: 'identity.second-factor-on',
  input: z.strictObject({ codeHash: z.string(), tokenHash: z.string() }),
  run: async (transaction, { codeHash, tokenHash }, context) => {
    const accountId = ownId(context)
    const own = authorize(context.actor, (await findSession(transaction, tokenHash))?.session, isOwn)
    await noteTwoFactors(transaction, own)
    await endOthers(transaction, own, context.actor)
    await claimCode(transaction, own, codeHash)
    const recoveryCodes = newRecoveryCodes()
    await putRecoveryCodes(transaction, own, recoveryCodes.map(recoveryCodeHash))
    return { accountId, recoveryCodes }
  },
  subject: ({ accountId }) => accountId,
})

const renewal = z.strictObject({ password: z.string().max(1_000) })

/** Replaces the recovery codes: the earlier codes open nothing any more. Checks the password again. */
export async function renewRecoveryCodes(
  context: IdentityContext,
  request: z.input<typeof renewal>,
): Promise<readonly string[]> {
  await checkOwnPassword(context, renewal.parse(request).password)
  return (await recordNewCodes(context, {})).recoveryCodes
}

const recordNewCodes = command({
  action: 'identity.renew-recovery-codes',
  input: z.strictObject({}),
  run: async (transaction, _input, context) => {
    const accountId = ownId(context)
    const recoveryCodes = newRecoveryCodes()
    const own = authorize(context.actor, { userId: accountId }, isOwn)
    await putRecoveryCodes(transaction, own, recoveryCodes.map(recoveryCodeHash))
    return { accountId, recoveryCodes }
  },
  subject: ({ accountId }) => accountId,
})

/** Removes the second factor, for instance to enrol another telephone. Checks the password again. The other sessions end. */
export async function removeSecondFactor(
  context: IdentityContext,
  request: z.input<typeof passwordInput>,
): Promise<{ readonly cookies: readonly string[] }> {
  const { password, browser } = passwordInput.parse(request)
  await checkOwnPassword(context, password)
  const auth = await context.identity.auth()
  const answer = await auth.api
    .disableTwoFactor({ body: { password }, headers: headersOf(browser), returnHeaders: true })
    .catch((error: unknown) => throwRefusal(error, 'second-factor-refused'))
  const cookies = answer.headers.getSetCookie()
  await recordRemoval(context, { tokenHash: tokenHashIn(cookies, context) })
  return { cookies }
}

const recordRemoval = command({
  action: 'identity.second-factor-off',
  input: z.strictObject({ tokenHash: z.string() }),
  run: async (transaction, { tokenHash }, { actor }) => {
    const own = authorize(actor, (await findSession(transaction, tokenHash))?.session, isOwn)
    await endOthers(transaction, own, actor)
    return own.userId
  },
  subject: (accountId) => accountId,
})

/** The hash of the token under which a session goes on. */
function tokenHashIn(cookies: readonly string[], { identity }: IdentityContext): string {
  return hashSecret(unsigned(sessionToken(cookies, identity.cookies.sessionName), identity.key) ?? '')
}

/** Ends the sessions that were opened with the earlier factors. */
async function endOthers(transaction: Transaction, { id, userId }: Session, actor: Actor): Promise<void> {
  await endAccess(transaction, authorize(actor, { id: userId }, isOneself), id)
}
