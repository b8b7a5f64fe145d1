import { z } from 'zod'
import { authorize, command, query } from '#kernel'
import { type Assignment, rolesOf } from '../../accounts/assignment.ts'
import type { IdentityContext } from '../../identity-context.ts'
import { canManageAccounts } from '../../policy.ts'
import * as store from '../store.ts'

/** An invitation sent and not accepted yet. */
export interface SentInvitation {
  readonly id: string
  readonly email: string
  readonly grants: readonly Assignment[]
  readonly createdAt: Date
  readonly expiresAt: Date
}

/** The invitations sent and not accepted yet, the oldest first, with those that have expired. */
export const listInvitations = query({
  input: z.strictObject({}),
  run: async (database, _input, { actor }): Promise<SentInvitation[]> => {
    authorize(actor, {}, canManageAccounts)
    const found = await store.listInvitations(database)
    return found.map(({ id, email, assignments, createdAt, expiresAt }) => ({
      id,
      email: email ?? '',
      grants: assignments,
      createdAt,
      expiresAt,
    }))
  },
})

/** Takes an invitation back: its link opens nothing any more. */
export const withdrawInvitation = command({
  action: 'identity.withdraw-invitation',
  once: true,
  input: z.strictObject({ id: z.string() }),
  run: async (transaction, { id }, { actor, clock, addressMark }: IdentityContext) => {
    const found = await store.findInvitationById(transaction, id)
    const sent = found?.email ? found : undefined
    await store.deleteInvitation(transaction, authorize(actor, sent, canManageAccounts), 'withdrawn', clock())
    return { id, given: sent?.assignments ?? [], mail: addressMark(sent?.email ?? '') }
  },
  subject: ({ id, given, mail }) => rolesOf(id, given, { mail }),
})
