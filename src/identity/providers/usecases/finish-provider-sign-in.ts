import { z } from 'zod'
import { AppError, authorize, byPossession, command, hashSecret } from '#kernel'
import { admitPerson } from '../../invitations/usecases/admit-person.ts'
import type { SignInStep } from '../../sign-in/sign-in-step.ts'
import { marksOf } from '../oidc-marks.ts'
import { providerNames } from '../oidc-providers.ts'
import { type ProviderContext, tellingProviderRefusals } from '../provider-refusal.ts'
import { takePendingSignIn } from '../store.ts'
import { openProviderSession } from './open-provider-session.ts'

const input = z.strictObject({
  provider: z.enum(providerNames),
  returnAddress: z.url(),
  /** What the browser brought back in the address, with its question mark. */
  search: z.string().max(8_000),
  /** The secret that the browser kept; undefined when it kept none. */
  secret: z.string().max(100).optional(),
  userAgent: z
    .string()
    .transform((text) => text.slice(0, 300))
    .default(''),
})

export interface FinishedSignIn extends SignInStep {
  /** The provider asks for this token at the sign-out. The browser keeps it in a cookie that scripts cannot read. */
  readonly idToken: string
}

/**
 * Finishes a sign-in with a provider: once, in the browser that began it, within ten minutes. Nothing of the answer is
 * believed before it is verified whole. Throws `forbidden` with what the person can do, `unavailable` when the provider
 * does not answer.
 */
export function finishProviderSignIn(
  context: ProviderContext,
  request: z.input<typeof input>,
): Promise<FinishedSignIn> {
  const { provider, returnAddress, search, secret = '', userAgent } = input.parse(request)
  return tellingProviderRefusals(context, provider, async () => {
    const marks = marksOf(secret)
    // The state is checked before the sign-in is used up: a link planted by another site must not end it.
    if (new URLSearchParams(search).get('state') !== marks.state) throw lost()
    const pending = await takePending(context, { secretHash: hashSecret(secret), providerId: provider })
    if (!pending) throw lost()
    const person = await context.openId.personOf(provider, marks, returnAddress, search)
    const admission = await admitPerson(context, { person, invitationHash: pending.invitationHash })
    if ('refusal' in admission) throw new AppError('forbidden', admission.refusal)
    const step = await openProviderSession(context, { ...admission, strong: person.strong, userAgent })
    return { ...step, idToken: person.idToken }
  })
}

function lost(): AppError {
  return new AppError('forbidden', 'provider-sign-in-lost')
}

const takePending = command({
  action: 'identity.take-sign-in',
  input: z.strictObject({ secretHash: z.string(), providerId: z.enum(providerNames) }),
  run: async (transaction, wanted, { actor, clock }) =>
    takePendingSignIn(transaction, authorize(actor, { ...wanted, now: clock() }, byPossession)),
  subject: () => undefined,
})
