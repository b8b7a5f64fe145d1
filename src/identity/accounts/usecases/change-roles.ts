import { z } from 'zod'
import { type Actor, AppError, authorize, cleanLine, command, refuseIssues, roles } from '#kernel'
import { endedRightsLetter } from '#mail'
import type { Transaction } from '#storage'
import { endAsksFor } from '../../consents/store.ts'
import { keepAsk, waitsForConsent } from '../../consents/usecases/ask-consent.ts'
import type { IdentityContext } from '../../identity-context.ts'
import { endInvitationsTo } from '../../invitations/store.ts'

import { checkAssignments, normalAssignment } from '../../invitations/usecases/invite-account.ts'
import { endNotices } from '../../notices/store.ts'
import { canManageAccounts } from '../../policy.ts'
import { rolesOf } from '../assignment.ts'
import { findAccount } from '../store.ts'
import { deleteAssignment } from '../store-assignments.ts'
import { scopeNaming } from '../store-scopes.ts'
import { giveRoles, giversOf } from './give-roles.ts'
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
 * Gives an account a role at once, without an invitation; or asks for the consent of another administrator, where the role
 * waits for it. Throws issues for an unknown structure, legal entity, territory or region, and `own-role` when
 * administrators give a role to themselves. A role that needs a second factor asks for it on the next page.
 */
export async function grantRole(
  context: IdentityContext,
  request: z.input<typeof input>,
): Promise<{ readonly waits: false | 'from now on' | 'already' }> {
  const { role, scope = '' } = request
  if (waitsForConsent(context, [{ role, scope }])) {
    return { waits: (await askRole(context, request)).isOld ? 'already' : 'from now on' }
  }
  await giveRole(context, request)
  return { waits: false }
}

const giveRole = command({
  action: 'identity.grant-role',
  once: true,
  input,
  run: async (transaction, wanted, context: IdentityContext) => {
    const { account, assignment } = await checkWish(transaction, wanted, context)
    const givers = await giversOf(transaction, context.actor)
    const told = await giveRoles(transaction, account, { assignments: [assignment], givers, now: context.clock() })
    return rolesOf(account.id, [assignment], { told, mail: context.addressMark(account.email) })
  },
  subject: (told) => told,
})

const askRole = command({
  action: 'identity.ask-role',
  once: true,
  input,
  run: async (transaction, wish, context: IdentityContext) => {
    const { account, assignment } = await checkWish(transaction, wish, context)
    const wanted = { kind: 'grant', assignment } as const
    const { id, isOld } = await keepAsk(transaction, { accountId: account.id, wanted }, context)
    const told = rolesOf(id, [assignment], { account: account.id, mail: context.addressMark(account.email) })
    return { isOld, told }
  },
  subject: ({ told }) => told,
})

async function checkWish(
  transaction: Transaction,
  { id, ...wanted }: z.output<typeof input>,
  { actor }: IdentityContext,
) {
  const account = authorize(actor, await findAccount(transaction, id), canManageAccounts)
  refuseOneself(actor, id)
  const assignment = normalAssignment(wanted)
  refuseIssues('invitation-refused', await checkAssignments(transaction, [assignment]))
  return { account, assignment }
}

/**
 * Administrators read no answers, and giving a role to themselves would let them. Another administrator can give it, and
 * the log names both.
 */
function refuseOneself(actor: Actor, id: string): void {
  if (actor.kind === 'account' && actor.accountId === id) throw new AppError('conflict', 'own-role')
}

/**
 * Takes a role away at once, and tells the person by mail. Throws `mail-not-sent` when the mail could not leave; the role is
 * taken all the same.
 */
export async function withdrawRole(context: IdentityContext, request: z.input<typeof input>): Promise<void> {
  const { email, role } = await takeRole(context, request)
  await context.mailer.sendPatiently(endedRightsLetter({ to: email, role, operatorName: await context.operatorName() }))
}

/**
 * Takes a role away at once, from the account and from the invitations that wait for its email address. Throws
 * `last-administrator` rather than leave the server without one.
 */
const takeRole = command({
  action: 'identity.withdraw-role',
  once: true,
  input,
  run: async (transaction, { id, role, scope }, { actor, addressMark, clock }: IdentityContext) => {
    const account = authorize(actor, await findAccount(transaction, id), canManageAccounts)
    if (role === 'admin') await refuseLastAdministrator(transaction, id)
    // Invitations first: an acceptance at this instant locks these rows in this order too.
    await endInvitationsTo(transaction, account, { role, scope }, clock())
    await endAsksFor(transaction, account, { role, scope })
    await endNotices(transaction, account, { assignment: { role, scope }, now: clock() })
    if (!(await deleteAssignment(transaction, account, { role, scope }))) throw new AppError('not-found', 'not-found')
    const named = await scopeNaming(transaction, [{ role, scope }])
    const mail = addressMark(account.email)
    return { id, assignment: { role, scope }, mail, email: account.email, role: named({ role, scope }) }
  },
  subject: ({ id, assignment, mail }) => rolesOf(id, [assignment], { mail }),
})
