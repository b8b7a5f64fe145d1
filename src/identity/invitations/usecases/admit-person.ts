import { z } from 'zod'
import { getStructureIn } from '#directory'
import { type Actor, authorize, byPossession, type Code, command, sha256 } from '#kernel'
import type { Transaction } from '#storage'
import type { Account } from '../../accounts/account.ts'
import { type Assignment, rolesOf } from '../../accounts/assignment.ts'
import { findAccount, findAccountByEmail, insertAccount } from '../../accounts/store.ts'
import { giveRoles, giversOf } from '../../accounts/usecases/give-roles.ts'
import { refuseAdministrator } from '../../accounts/usecases/keep-administrator.ts'
import { newAccount } from '../../accounts/usecases/new-account.ts'
import type { IdentityContext } from '../../identity-context.ts'
import {
  type ProviderPerson,
  type WorkplaceRefusal,
  type WorkplaceVerdict,
  workplaceVerdict,
} from '../../providers/oidc-person.ts'
import { providerNames } from '../../providers/oidc-providers.ts'
import { findLinkedAccountId, linkIdentity, type ProviderIdentity } from '../../providers/store.ts'
import type { AccessEpoch } from '../../sign-in/access-epoch.ts'
import { findAccess } from '../../sign-in/store-access.ts'
import type { Invitation } from '../invitation.ts'
import { makerOf } from '../maker.ts'
import { deleteInvitation } from '../store.ts'
import { lockLivingInvitation } from './living-invitation.ts'

/** The account into which a person is let, or the code of a refusal. */
export type Admission = Admitted | { readonly refusal: Code }

interface Admitted {
  /** The epoch of the account when the person is let in. */
  readonly begun: AccessEpoch
  readonly hasSecondFactor: boolean
  /** The invitation that was accepted on the way, if any. */
  readonly accepted?: Invitation
  /** How many people are told of the new reader. */
  readonly told?: number
  /** The keyed hash of the email address of the accepted invitation. */
  readonly mail?: string
}

/**
 * Finds the account of a person whom a provider vouches for: the account linked to the identity, or the account of the
 * invitation, to which the identity is then linked. An email address or its domain never opens an account.
 */
export const admitPerson = command({
  action: 'identity.accept-invitation',
  once: true,
  input: z.strictObject({
    person: z.strictObject({
      provider: z.enum(providerNames),
      subject: z.string(),
      sirets: z.array(z.string()).readonly(),
      finesses: z.array(z.string()).readonly(),
      workplaceUnreadable: z.boolean(),
      strong: z.boolean(),
      idToken: z.string(),
    }),
    invitationHash: z.string().nullable(),
  }),
  run: async (transaction, { person, invitationHash }, context: IdentityContext): Promise<Admission> => {
    const { actor, addressMark } = context
    const now = context.clock()
    const identity = { providerId: person.provider, subjectHash: sha256(`${person.provider}:${person.subject}`) }
    const linked = await linkedAccount(transaction, identity)
    const invitation = invitationHash
      ? await lockLivingInvitation(transaction, { secretHash: invitationHash, now }, context)
      : undefined
    if (!invitation?.email) return linked ? admitted(transaction, linked) : { refusal: 'provider-person-unknown' }
    const known = await findAccountByEmail(transaction, invitation.email)
    const refusal =
      refusalOf(actor, linked, known) ?? (await workplaceRefusal(transaction, person, invitation.assignments))
    if (refusal) return { refusal }
    const account = known ?? newAccount({ email: invitation.email, name: '', createdAt: now })
    // Holding the link is the right: the server sent it to that address alone.
    const isFor = (_: Actor, { email }: Invitation) => email === account.email
    const accepted = authorize(actor, invitation, isFor)
    const joining = authorize(actor, account, byPossession)
    await refuseAdministrator(transaction, joining)
    if (!known) await insertAccount(transaction, joining)
    if (!linked) await linkIdentity(transaction, joining, identity, now)
    const givers = await giversOf(transaction, makerOf(accepted))
    const told = await giveRoles(transaction, joining, { assignments: accepted.assignments, givers, now })
    await deleteInvitation(transaction, accepted, 'used', now)
    return { ...(await admitted(transaction, account)), accepted, told, mail: addressMark(account.email) }
  },
  subject: (admission) =>
    'accepted' in admission && admission.accepted
      ? rolesOf(admission.begun.accountId, admission.accepted.assignments, {
          invitation: admission.accepted.id,
          told: admission.told,
          mail: admission.mail,
        })
      : undefined,
})

async function linkedAccount(transaction: Transaction, identity: ProviderIdentity): Promise<Account | undefined> {
  const accountId = await findLinkedAccountId(transaction, identity)
  return accountId === undefined ? undefined : findAccount(transaction, accountId)
}

async function admitted(transaction: Transaction, { id, hasSecondFactor }: Account): Promise<Admitted> {
  const begun = (await findAccess(transaction, id)) ?? { accountId: id, epoch: 0 }
  return { begun, hasSecondFactor }
}

/**
 * The code of why an identity must not enter the account of an invitation. A link stolen from a mailbox must not open an
 * account that has a password or a second factor: the person signs in first, then opens the link.
 */
function refusalOf(actor: Actor, linked: Account | undefined, known: Account | undefined): Code | undefined {
  if (linked) return linked.id === known?.id ? undefined : 'provider-already-linked'
  const isOwner = actor.kind === 'account' && actor.accountId === known?.id
  return known && !isOwner ? 'provider-account-exists' : undefined
}

/**
 * An invitation to structures is for somebody who works in one of them, as far as provider and register both know. One
 * confirmed structure is enough; without any, one contradiction refuses.
 */
async function workplaceRefusal(
  transaction: Transaction,
  person: ProviderPerson,
  assignments: readonly Assignment[],
): Promise<WorkplaceRefusal | undefined> {
  const numbers = assignments.filter(({ role }) => role === 'structure').map(({ scope }) => scope)
  const verdicts: WorkplaceVerdict[] = []
  for (const finess of numbers) verdicts.push(workplaceVerdict(person, await getStructureIn(transaction, finess)))
  if (verdicts.includes('same')) return undefined
  return verdicts.find((verdict) => verdict !== 'unknown' && verdict !== 'same')
}
