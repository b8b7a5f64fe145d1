import { z } from 'zod'
import { type Actor, authorize, command, hashSecret, refuseIssues } from '#kernel'
import type { Transaction } from '#storage'
import type { Account } from '../../accounts/account.ts'
import { rolesOf } from '../../accounts/assignment.ts'
import { emailFault, emailInput, nameInput } from '../../accounts/email.ts'
import { findAccount, findAccountByEmail, insertAccount } from '../../accounts/store.ts'
import { countHolders } from '../../accounts/store-assignments.ts'
import { giveRoles, giversOf } from '../../accounts/usecases/give-roles.ts'
import { refuseAdministrator } from '../../accounts/usecases/keep-administrator.ts'
import { newAccount } from '../../accounts/usecases/new-account.ts'
import type { IdentityContext } from '../../identity-context.ts'
import { isOneself } from '../../policy.ts'
import { type ChosenPassword, checkChosenPassword } from '../../sign-in/passwords.ts'
import { putPasswordHash } from '../../sign-in/store-passwords.ts'
import type { Invitation } from '../invitation.ts'
import { makerOf } from '../maker.ts'
import { deleteInvitation } from '../store.ts'
import { findInvitation } from './find-invitation.ts'
import { lockLivingInvitation } from './living-invitation.ts'

interface TypedAccount extends ChosenPassword {
  readonly secret: string
  /** Typed with the link of the first start only: an invitation already names its email address. */
  readonly email?: string | undefined
  readonly name?: string
}

/**
 * Makes the account of an invitation, with a password and the roles, and uses the link up. Throws issues for what was
 * typed, and not-found for a link that opens nothing or an email address that already has an account: that account signs
 * in and joins (`joinInvitation`).
 */
export async function acceptInvitation(
  context: IdentityContext,
  request: TypedAccount,
): Promise<{ readonly accountId: string; readonly email: string }> {
  const invitation = await findInvitation(context, { secret: request.secret })
  const email = invitation.email ?? request.email ?? ''
  const fault = emailFault(email)
  const name = nameInput.safeParse(request.name ?? '')
  refuseIssues('form-faulty', [
    ...(fault ? [{ path: 'email', code: fault }] : []),
    ...(name.success ? [] : [{ path: 'name', code: 'name-too-long' as const }]),
    ...(await checkChosenPassword(request, email)),
  ])
  // Hashing is slow on purpose: outside the transaction, other writers do not wait for it.
  const passwordHash = await context.identity.hashPassword(request.password)
  return makeAccount(context, { secretHash: hashSecret(request.secret), email, name: name.data, passwordHash })
}

const makeAccount = command({
  action: 'identity.accept-invitation',
  once: true,
  input: z.strictObject({
    secretHash: z.string(),
    email: emailInput,
    name: nameInput.default(''),
    passwordHash: z.string(),
  }),
  run: async (transaction, { secretHash, email, name, passwordHash }, context: IdentityContext) => {
    const { actor, addressMark } = context
    const now = context.clock()
    const invitation = await lockLivingInvitation(transaction, { secretHash, now }, context)
    const isFirst = invitation?.email === null && !((await countHolders(transaction, 'admin')) > 0)
    // Holding the link is the right: the server sent it to that address alone, or printed it for the operator alone.
    const allowed = authorize(actor, invitation, () => isFirst || invitation?.email === email)
    const account = newAccount({ email, name, createdAt: now })
    const isNew = (await findAccountByEmail(transaction, email)) === undefined
    const made = authorize(actor, account, () => isNew)
    await insertAccount(transaction, made)
    await putPasswordHash(transaction, made, passwordHash, now)
    const givers = await giversOf(transaction, makerOf(allowed))
    const told = await giveRoles(transaction, made, { assignments: allowed.assignments, givers, now })
    await deleteInvitation(transaction, allowed, 'used', now)
    const words = { invitation: allowed.id, told, mail: addressMark(email) }
    return { accountId: account.id, email, given: allowed.assignments, words }
  },
  subject: ({ accountId, given, words }) => rolesOf(accountId, given, words),
})

/** Adds the roles of an invitation to the signed-in account, provided the invitation was sent to its email address. */
export const joinInvitation = command({
  action: 'identity.accept-invitation',
  once: true,
  input: z.strictObject({ secret: z.string() }),
  run: async (transaction, { secret }, context: IdentityContext) => {
    const { actor, addressMark } = context
    const now = context.clock()
    const account = await ownAccount(transaction, actor)
    const found = await lockLivingInvitation(transaction, { secretHash: hashSecret(secret), now }, context)
    const isFor = (_: Actor, { email }: Invitation) => email !== null && email === account?.email
    const invitation = authorize(actor, found, isFor)
    const joining = authorize(actor, account, isOneself)
    await refuseAdministrator(transaction, joining)
    const givers = await giversOf(transaction, makerOf(invitation))
    const { assignments } = invitation
    const told = await giveRoles(transaction, joining, { assignments, givers, now: now })
    await deleteInvitation(transaction, invitation, 'used', now)
    const words = { invitation: invitation.id, told, mail: addressMark(joining.email) }
    return { accountId: joining.id, given: assignments, words }
  },
  subject: ({ accountId, given, words }) => rolesOf(accountId, given, words),
})

async function ownAccount(transaction: Transaction, actor: Actor): Promise<Account | undefined> {
  return actor.kind === 'account' ? findAccount(transaction, actor.accountId) : undefined
}
