import { z } from 'zod'
import { type Actor, AppError, authorize, cleanLine, command, refuseIssues, roles } from '#kernel'

import type { IdentityContext } from '../../identity-context.ts'
import { endInvitationsTo } from '../../invitations/store.ts'

import { checkAssignments, normalAssignment } from '../../invitations/usecases/invite-account.ts'
import { canManageAccounts } from '../../policy.ts'
import { rolesOf } from '../assignment.ts'
import { addAssignments } from '../store.ts'
import { deleteAssignment, findDatedAccount } from '../store-list.ts'
import { refuseLastAdministrator } from './keep-administrator.ts'

const input = z.strictObject({
  id: z.string(),
  role: z.enum(roles),
  scope: z
    .string()
    .default('')
    .transform((text) => cleanLine(text).slice(0, 60)),
})

/**
 * Gives an account a role at once, without an invitation. Throws issues when a structure, a legal entity, a territory or a
 * region is not known, and `own-role` to whoever gives one to themselves. What the role needs is asked for at the next page: a second factor, for some.
 */
export const grantRole = command({
  action: 'identity.grant-role',
  once: true,
  input,
  run: async (transaction, { id, ...wanted }, { actor, clock, addressMark }: IdentityContext) => {
    const account = authorize(actor, await findDatedAccount(transaction, id), canManageAccounts)
    refuseOneself(actor, id)
    const assignment = normalAssignment(wanted)
    refuseIssues('invitation-refused', await checkAssignments(transaction, [assignment]))
    await addAssignments(transaction, account, [assignment], clock())
    return { id, assignment, mail: addressMark(account.email) }
  },
  subject: ({ id, assignment, mail }) => rolesOf(id, [assignment], { mail }),
})

/**
 * Whoever gives roles gives none to themselves: an administrator would then read what the role is there to keep from them.
 * A second administrator can, and the log names both.
 */
function refuseOneself(actor: Actor, id: string): void {
  if (actor.kind === 'account' && actor.accountId === id) throw new AppError('conflict', 'own-role')
}

/** Takes a role away at once, also from the invitations that wait for that address. The last administrator keeps theirs: `last-administrator`. */
export const withdrawRole = command({
  action: 'identity.withdraw-role',
  once: true,
  input,
  run: async (transaction, { id, role, scope }, { actor, addressMark, clock }: IdentityContext) => {
    const account = authorize(actor, await findDatedAccount(transaction, id), canManageAccounts)
    if (role === 'admin') await refuseLastAdministrator(transaction, id)
    // Before the role: whoever accepts an invitation at this instant takes the same rows in the same order.
    await endInvitationsTo(transaction, account, { role, scope }, clock())
    if (!(await deleteAssignment(transaction, account, { role, scope }))) throw new AppError('not-found', 'not-found')
    return { id, assignment: { role, scope }, mail: addressMark(account.email) }
  },
  subject: ({ id, assignment, mail }) => rolesOf(id, [assignment], { mail }),
})
