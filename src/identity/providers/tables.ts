import { index, instant, table, text } from '#storage'
import type { ProviderName } from './oidc-providers.ts'

/** Sign-ins that went to an identity provider and wait for its answer, ten minutes at most. */
export const pendingSignIns = table(
  'pending_sign_ins',
  {
    /** SHA-256 of the secret in the browser's cookie, from which state, nonce and PKCE verifier are made. */
    secretHash: text('secret_hash').primaryKey(),
    providerId: text('provider_id').$type<ProviderName>().notNull(),
    /** SHA-256 of the secret of the invitation that the person opened. */
    invitationHash: text('invitation_hash'),
    expiresAt: instant('expires_at').notNull(),
  },
  (pending) => [index('pending_sign_ins_expires_at').on(pending.expiresAt)],
)
