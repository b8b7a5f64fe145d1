import { z } from 'zod'
import { type Actor, AppError, authorize, command, hashSecret, newId, refuseIssues } from '#kernel'
import type { Transaction } from '#storage'
import type { Account } from '../../accounts/account.ts'
import { rolesOf } from '../../accounts/assignment.ts'
import { emailInput, nameInput } from '../../accounts/email.ts'
import {
  addAssignments,
  findAccount,
  findAccountByEmail,
  insertAccount,
  isGranted,
  putPasswordHash,
} from '../../accounts/store.ts'
import { refuseAdministrator } from '../../accounts/usecases/keep-administrator.ts'
import type { IdentityContext } from '../../identity-context.ts'
import { isOneself } from '../../policy.ts'
import { hashPassword } from '../../sign-in/password-hash.ts'
import { checkPassword } from '../../sign-in/passwords.ts'
import type { Invitation } from '../invitation.ts'
import { deleteInvitation } from '../store.ts'
import { findInvitation } from './find-invitation.ts'
import { lockLivingInvitation } from './living-invitation.ts'

/** What the holder of a link typed. */
interface TypedAccount {
  readonly secret: string
  /** Of the link of the first start alone, whose holder chooses: an invitation names its address. */
  readonly email?: string | undefined
  readonly name?: string
  readonly password: string
}

/**
 * Makes the account of an invitation with a password, and the roles that go with it. The link dies. Throws issues for what
 * was typed, and not-found for a link that opens nothing, or when the email address has an account already: then the
 * account signs in and joins (`joinInvitation`).
 */
export async function acceptInvitation(
  context: IdentityContext,
  request: TypedAccount,
): Promise<{ readonly accountId: string; readonly email: string }> {
  const invitation = await findInvitation(context, { secret: request.secret })
  const given = emailInput.safeParse(request.email ?? '')
  const email = invitation.email ?? given.data
  if (!email) throw new AppError('invalid', 'form-faulty', { issues: [{ path: 'email', code: 'email-missing' }] })
  const name = nameInput.safeParse(request.name ?? '')
  refuseIssues('form-faulty', [
    ...(name.success ? [] : [{ path: 'name', code: 'name-too-long' as const }]),
    ...(await checkPassword(request.password, email)),
  ])
  // Before the transaction: it takes its time, and the only writer must not wait for it.
  const passwordHash = await hashPassword(request.password)
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
    const isFirst = invitation?.email === null && !(await isGranted(transaction, 'admin'))
    // Holding the link is the right: the server sent it to that address alone, or printed it for the operator alone.
    const allowed = authorize(actor, invitation, () => isFirst || invitation?.email === email)
    const account: Account = { id: newId(), email, name, hasSecondFactor: false, createdAt: now }
    const isNew = (await findAccountByEmail(transaction, email)) === undefined
    const made = authorize(actor, account, () => isNew)
    await insertAccount(transaction, made)
    await putPasswordHash(transaction, made, passwordHash, now)
    await addAssignments(transaction, made, allowed.assignments, now)
    await deleteInvitation(transaction, allowed, 'used', now)
    const told = { invitation: allowed.id, mail: addressMark(email) }
    return { accountId: account.id, email, given: allowed.assignments, told }
  },
  subject: ({ accountId, given, told }) => rolesOf(accountId, given, told),
})

/** Adds the roles of an invitation to the account that is signed in, when the invitation was sent to its address. */
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
    await addAssignments(transaction, joining, invitation.assignments, now)
    await deleteInvitation(transaction, invitation, 'used', now)
    const told = { invitation: invitation.id, mail: addressMark(joining.email) }
    return { accountId: joining.id, given: invitation.assignments, told }
  },
  subject: ({ accountId, given, told }) => rolesOf(accountId, given, told),
})

async function ownAccount(transaction: Transaction, actor: Actor): Promise<Account | undefined> {
  return actor.kind === 'account' ? findAccount(transaction, actor.accountId) : undefined
}
