import { z } from 'zod'
import { authorize, type ListPage, pageOf, query } from '#kernel'
import type { Mailer } from '#mail'
import type { NamedAssignment } from '../../accounts/named-assignment.ts'
import { scopeNaming } from '../../accounts/store-scopes.ts'
import type { IdentityContext } from '../../identity-context.ts'
import { canManageAccounts } from '../../policy.ts'
import { type DeliveryState, deliveryState } from '../delivery.ts'
import { type DeliveredInvitation, listDeliveries } from '../store-deliveries.ts'
import { lapseFinder } from './living-invitation.ts'

export interface PendingInvitation {
  readonly id: string
  readonly email: string
  readonly roles: readonly NamedAssignment[]
  readonly createdAt: Date
  readonly expiresAt: Date
  readonly expired: boolean
  /** Whether the maker may no longer invite: the link opens nothing before an administrator sends the invitation again. */
  readonly lapsed: boolean
  readonly delivery: DeliveryState
  /** The code of why the mail could not leave; null otherwise. */
  readonly failure: string | null
  /** When a mail that the mail server postponed is tried again. */
  readonly retryAt: Date | null
}

export interface PendingInvitations extends ListPage<PendingInvitation> {
  /** How many pending invitations there are, by the state of their mail. */
  readonly counts: Readonly<Record<DeliveryState, number>>
  /** Where mails go: without a mail server they are files that nobody has received. */
  readonly way: Mailer['way']
}

/** The invitations not accepted yet, the newest first, by pages. `search` keeps the addresses that hold it. */
export const browseInvitations = query({
  input: z.strictObject({ page: z.number().int().default(1), search: z.string().default('') }),
  run: async (database, { page, search }, context: IdentityContext): Promise<PendingInvitations> => {
    const { actor, clock, mailer } = context
    authorize(actor, {}, canManageAccounts)
    const all = await listDeliveries(database)
    const wanted = search.trim().toLowerCase()
    const found = pageOf(
      all.filter(({ email }) => email.includes(wanted)),
      page,
    )
    const named = await scopeNaming(
      database,
      found.items.flatMap(({ assignments }) => assignments),
    )
    const hasLapsed = lapseFinder(database, context)
    const toPending = async (invitation: DeliveredInvitation): Promise<PendingInvitation> => ({
      id: invitation.id,
      email: invitation.email,
      roles: invitation.assignments.map(named),
      createdAt: invitation.createdAt,
      expiresAt: invitation.expiresAt,
      expired: invitation.expiresAt <= clock(),
      lapsed: await hasLapsed(invitation),
      delivery: deliveryState(invitation),
      failure: invitation.failure,
      retryAt: invitation.retryAt,
    })
    const items: PendingInvitation[] = []
    for (const invitation of found.items) items.push(await toPending(invitation))
    return { ...found, items, counts: countDeliveries(all), way: mailer.way }
  },
})

function countDeliveries(all: readonly DeliveredInvitation[]): Record<DeliveryState, number> {
  const counts = { sent: 0, waiting: 0, failed: 0 }
  for (const invitation of all) counts[deliveryState(invitation)] += 1
  return counts
}
