import { z } from 'zod'
import { authorize, byAnyone, command, hashSecret, newSecret } from '#kernel'
import { findInvitation } from '../../invitations/usecases/find-invitation.ts'
import { marksOf } from '../oidc-marks.ts'
import { providerNames } from '../oidc-providers.ts'
import { pendingSignInExpiry } from '../pending-sign-in.ts'
import { type ProviderContext, tellingProviderRefusals } from '../provider-refusal.ts'
import { putPendingSignIn } from '../store.ts'

const input = z.strictObject({
  provider: z.enum(providerNames),
  /** Where the provider sends the browser back, as registered there. */
  returnAddress: z.url(),
  /** The secret of the invitation that the person opened. */
  invitation: z.string().optional(),
})

/** Where the browser goes to sign in, and the secret that it keeps meanwhile in a cookie. */
export interface BegunSignIn {
  readonly address: string
  readonly secret: string
}

/**
 * Begins a sign-in with a provider. Throws `unavailable` when the provider does not answer, and not-found for an
 * invitation that cannot be accepted.
 */
export async function beginProviderSignIn(
  context: ProviderContext,
  request: z.input<typeof input>,
): Promise<BegunSignIn> {
  const { provider, returnAddress, invitation } = input.parse(request)
  if (invitation) await findInvitation(context, { secret: invitation })
  const secret = newSecret()
  const address = await tellingProviderRefusals(context, provider, () =>
    context.openId.signInAddress(provider, marksOf(secret), returnAddress),
  )
  await keepPending(context, {
    secretHash: hashSecret(secret),
    providerId: provider,
    invitationHash: invitation ? hashSecret(invitation) : null,
    expiresAt: pendingSignInExpiry(context.clock()),
  })
  return { address, secret }
}

const keepPending = command({
  action: 'identity.begin-sign-in',
  input: z.strictObject({
    secretHash: z.string(),
    providerId: z.enum(providerNames),
    invitationHash: z.string().nullable(),
    expiresAt: z.date(),
  }),
  run: async (transaction, pending, { actor, clock }) => {
    const allowed = authorize(actor, pending, byAnyone)
    await putPendingSignIn(transaction, allowed, clock())
  },
  subject: () => undefined,
})
