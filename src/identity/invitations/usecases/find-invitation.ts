import { z } from 'zod'
import { AppError, authorize, byPossession, hashSecret, query } from '#kernel'
import { purposeOf } from '#mail'
import { findAccountByEmail } from '../../accounts/store.ts'
import { scopeNaming } from '../../accounts/store-scopes.ts'
import type { InvitationSender } from '../invitation.ts'
import { findLinkEnd } from '../store-dead-links.ts'
import { findInvitationBySecret } from '../store-links.ts'

/** What an invitation offers, as shown to the holder of its link. */
export interface OfferedInvitation {
  readonly id: string
  /** Null for the link of the first start. */
  readonly email: string | null
  /** Whether that address has an account: its holder signs in instead of choosing a password. */
  readonly hasAccount: boolean
  readonly expiresAt: Date
  /** What the account may do once the invitation is accepted, in the words of its mail. */
  readonly purposes: readonly string[]
  /** Who invites; null where the server itself does. */
  readonly sender: InvitationSender | null
}

/** The invitation of a link. Throws not-found when it is unknown, used, withdrawn or expired. */
export const findInvitation = query({
  input: z.strictObject({ secret: z.string() }),
  run: async (database, { secret }, { actor, clock }): Promise<OfferedInvitation> => {
    const found = await findInvitationBySecret(database, hashSecret(secret), clock())
    const { id, email, expiresAt, assignments, sender = null } = authorize(actor, found, byPossession)
    const named = await scopeNaming(database, assignments)
    const hasAccount = email !== null && (await findAccountByEmail(database, email)) !== undefined
    return { id, email, hasAccount, expiresAt, purposes: assignments.map(named).map(purposeOf), sender }
  },
})

const links = ['invitation', 'password-reset', 'first-access'] as const

/**
 * Why a link opens nothing any more, for its holder. Throws not-found for a link that was never given: who guesses learns
 * nothing.
 */
export const explainDeadLink = query({
  input: z.strictObject({ kind: z.enum(links), secret: z.string() }),
  run: async (database, { kind, secret }, { clock }) => {
    const end = await findLinkEnd(database, kind, hashSecret(secret), clock())
    if (!end) throw new AppError('not-found', 'not-found')
    return end
  },
})
