import { z } from 'zod'
import { authorize, command, query } from '#kernel'
import { type Assignment, rolesOf } from '../../accounts/assignment.ts'
import type { IdentityContext } from '../../identity-context.ts'
import { canManageAccounts } from '../../policy.ts'
import * as store from '../store.ts'

export interface SentInvitation {
  readonly id: string
  readonly email: string
  readonly grants: readonly Assignment[]
  readonly createdAt: Date
  readonly expiresAt: Date
}

/** The invitations not accepted yet, expired ones included, the oldest first. */
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
