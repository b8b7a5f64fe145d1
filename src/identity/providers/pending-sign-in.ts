import type { ProviderName } from './oidc-providers.ts'

export const pendingSignInMinutes = 10

/** A sign-in that goes through a provider, until its answer comes back. */
export interface PendingSignIn {
  readonly secretHash: string
  readonly providerId: ProviderName
  readonly invitationHash: string | null
  readonly expiresAt: Date
}

export function pendingSignInExpiry(begunAt: Date): Date {
  return new Date(begunAt.getTime() + pendingSignInMinutes * 60 * 1000)
}
