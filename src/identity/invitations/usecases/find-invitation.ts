import { z } from 'zod'
import { AppError, authorize, byPossession, hashSecret, query } from '#kernel'
import { purposeOf } from '#mail'
import { findAccountByEmail } from '../../accounts/store.ts'
import { scopeNaming } from '../../accounts/store-scopes.ts'
import type { LinkEnd } from '../dead-link.ts'
import type { InvitationSender } from '../invitation.ts'
import { findInvitationBySecret } from '../store.ts'
import { findLinkEnd } from '../store-dead-links.ts'
import { findLivingInvitation, lapseFinder } from './living-invitation.ts'

/** What the page of an invitation shows. */
export interface OfferedInvitation {
  readonly id: string
  /** Null for the link of the first start, which is mailed to nobody. */
  readonly email: string | null
  /** Whether that email address has an account: the person then signs in instead of choosing a password. */
  readonly hasAccount: boolean
  readonly expiresAt: Date
  /** What the account may do once the invitation is accepted, in the words of the mail. */
  readonly purposes: readonly string[]
  /** The sender as the mail presents them; null when the server itself invites. */
  readonly sender: InvitationSender | null
}

/** The invitation of a link. Throws not-found when the link opens nothing (`explainDeadLink` says why). */
export const findInvitation = query({
  input: z.strictObject({ secret: z.string() }),
  run: async (database, { secret }, context): Promise<OfferedInvitation> => {
    const link = { secretHash: hashSecret(secret), now: context.clock() }
    const found = await findLivingInvitation(database, link, context)
    const { id, email, expiresAt, assignments, sender = null } = authorize(context.actor, found, byPossession)
    const named = await scopeNaming(database, assignments)
    const hasAccount = email !== null && (await findAccountByEmail(database, email)) !== undefined
    return { id, email, hasAccount, expiresAt, purposes: assignments.map(named).map(purposeOf), sender }
  },
})

const links = ['invitation', 'password-reset', 'first-access'] as const

/** Why a link opens nothing any more. Throws not-found for a link that never existed: guessing teaches nothing. */
export const explainDeadLink = query({
  input: z.strictObject({ kind: z.enum(links), secret: z.string() }),
  run: async (database, { kind, secret }, context): Promise<LinkEnd> => {
    const [secretHash, now] = [hashSecret(secret), context.clock()]
    const end = await findLinkEnd(database, kind, secretHash, now)
    if (end) return end
    const unused = kind === 'invitation' ? await findInvitationBySecret(database, secretHash, now) : undefined
    if (unused?.email && (await lapseFinder(database, context)(unused))) return 'lapsed'
    throw new AppError('not-found', 'not-found')
  },
})
