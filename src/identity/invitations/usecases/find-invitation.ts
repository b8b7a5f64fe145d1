import { z } from 'zod'
import { authorize, byPossession, hashSecret, query } from '#kernel'
import { findAccountByEmail } from '../../accounts/store.ts'
import { findInvitationBySecret } from '../store-links.ts'

/** What an invitation offers, as shown to the holder of its link. */
export interface OfferedInvitation {
  readonly id: string
  /** Null for the link of the first start. */
  readonly email: string | null
  /** Whether that address has an account: its holder signs in instead of choosing a password. */
  readonly hasAccount: boolean
  readonly expiresAt: Date
}

/** The invitation of a link. Throws not-found when it is unknown, used, withdrawn or expired. */
export const findInvitation = query({
  input: z.strictObject({ secret: z.string() }),
  run: async (database, { secret }, { actor, clock }): Promise<OfferedInvitation> => {
    const found = await findInvitationBySecret(database, hashSecret(secret), clock())
    const { id, email, expiresAt } = authorize(actor, found, byPossession)
    const hasAccount = email !== null && (await findAccountByEmail(database, email)) !== undefined
    return { id, email, hasAccount, expiresAt }
  },
})
