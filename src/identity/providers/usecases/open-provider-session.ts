import { AppError, newSecret } from '#kernel'
import type { IdentityContext } from '../../identity-context.ts'
import type { AccessEpoch } from '../../sign-in/access-epoch.ts'
import { firstStepSeconds } from '../../sign-in/auth.ts'
import { cookieLine } from '../../sign-in/cookie-line.ts'
import { sessionHours } from '../../sign-in/session.ts'
import type { SignInStep } from '../../sign-in/sign-in-step.ts'
import { recordFirstStep, recordSignIn, refusalDuring } from '../../sign-in/usecases/record-sign-in.ts'

interface Admitted {
  /** The epoch of the account when the person was let in. */
  readonly begun: AccessEpoch
  readonly hasSecondFactor: boolean
  /** Whether the provider says that two factors were used. */
  readonly strong: boolean
  readonly userAgent: string
}

/**
 * Opens a session as a password does, in one table and under one cookie. Unless the provider says that two factors were
 * used, an account that has a second factor gives it first, on the page that also follows a password.
 */
export async function openProviderSession(context: IdentityContext, admitted: Admitted): Promise<SignInStep> {
  const { key, cookies } = context.identity
  const { begun } = admitted
  const { accountId } = begun
  const { internalAdapter } = await (await context.identity.auth()).$context
  if (admitted.hasSecondFactor && !admitted.strong) {
    // The two values that better-auth writes after a good password, and reads with the code.
    const identifier = `2fa-${newSecret()}`
    const expiresAt = new Date(Date.now() + firstStepSeconds * 1000)
    await internalAdapter.createVerificationValue({ value: accountId, identifier, expiresAt })
    await internalAdapter.createVerificationValue({ value: '0', identifier: `2fa-attempts-${identifier}`, expiresAt })
    const cookie = cookieLine(cookies, key, {
      name: cookies.firstStepName,
      value: identifier,
      maxAgeSeconds: firstStepSeconds,
    })
    return recordFirstStep(context, { begun, cookies: [cookie] })
  }
  const session = await internalAdapter
    .createSession(accountId, false, { userAgent: admitted.userAgent })
    .catch((error) => refusalDuring(context, begun, error))
  if ('kind' in session) throw new AppError('forbidden', 'sign-in-lost')
  const cookie = cookieLine(cookies, key, {
    name: cookies.sessionName,
    value: session.token,
    maxAgeSeconds: sessionHours * 3600,
  })
  return recordSignIn(context, { begun, cookies: [cookie], secondFactor: admitted.strong ? {} : undefined })
}
