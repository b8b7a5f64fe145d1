import { z } from 'zod'
import { placeAgreed } from '#directory'
import { type Actor, AppError, type Authorized, authorize, command } from '#kernel'
import type { Transaction } from '#storage'
import { rolesOf } from '../../accounts/assignment.ts'
import { findAccount } from '../../accounts/store.ts'
import { giveRoles, giversOf } from '../../accounts/usecases/give-roles.ts'
import type { IdentityContext } from '../../identity-context.ts'
import { insertInvitations } from '../../invitations/store-deliveries.ts'
import { checkAssignments, newInvitation } from '../../invitations/usecases/invite-account.ts'
import { canManageAccounts } from '../../policy.ts'
import { type ConsentAsk, rolesWanted } from '../consent-ask.ts'
import { deleteAsk, lockAsk } from '../store.ts'
import { faultFinder, isAlive } from './living-asks.ts'

const input = z.strictObject({ id: z.string() })

/**
 * An administrator agrees to what another one asked: the invitations exist from now on, and wait to be sent; a role is given,
 * and structures are placed, at once. Throws not-found for an ask that ended, the code of `ConsentFault` to an administrator who may not agree, and
 * `consent-outdated` when a structure, a legal entity, a territory or a region has gone meanwhile.
 */
export const approveConsent = command({
  action: 'identity.approve-roles',
  once: true,
  input,
  run: async (transaction, { id }, context: IdentityContext) => {
    const { actor } = context
    const ask = authorize(actor, await findAlive(transaction, id, context), canManageAccounts)
    const fault = (await faultFinder(transaction, actor))(ask)
    if (fault) throw new AppError('conflict', fault)
    if ((await checkAssignments(transaction, rolesWanted(ask.wanted))).length > 0)
      throw new AppError('conflict', 'consent-outdated')
    await deleteAsk(transaction, ask)
    return { kind: ask.wanted.kind, told: `${await fulfil(transaction, ask, context)} ${askerOf(ask)}` }
  },
  subject: ({ told }) => told,
})

/** An administrator refuses what another one asked: nothing was made, nothing is left. */
export const refuseConsent = command({
  action: 'identity.refuse-roles',
  once: true,
  input,
  run: async (transaction, { id }, context: IdentityContext) => {
    const isOther = (actor: Actor, ask: ConsentAsk) => canManageAccounts(actor) && !isAsker(actor, ask)
    const ask = authorize(context.actor, await findAlive(transaction, id, context), isOther)
    await deleteAsk(transaction, ask)
    return `${await tellOf(transaction, ask, context)} ${askerOf(ask)}`
  },
  subject: (told) => told,
})

/** The administrator who asked takes it back. */
export const withdrawConsentAsk = command({
  action: 'identity.withdraw-ask',
  once: true,
  input,
  run: async (transaction, { id }, context: IdentityContext) => {
    const isOwn = (actor: Actor, ask: ConsentAsk) => canManageAccounts(actor) && isAsker(actor, ask)
    const ask = authorize(context.actor, await findAlive(transaction, id, context), isOwn)
    await deleteAsk(transaction, ask)
    return tellOf(transaction, ask, context)
  },
  subject: (told) => told,
})

async function findAlive(transaction: Transaction, id: string, { clock, findHolder }: IdentityContext) {
  const ask = await lockAsk(transaction, id)
  return ask && (await isAlive(transaction, ask, { findHolder, now: clock() })) ? ask : undefined
}

function isAsker(actor: Actor, { askedBy }: ConsentAsk): boolean {
  return actor.kind === 'account' && actor.accountId === askedBy
}

function askerOf({ askedBy }: ConsentAsk): string {
  return `asker:${askedBy}`
}

/** Does what was asked, in the name of the asker. Returns it as the log tells it. */
async function fulfil(
  transaction: Transaction,
  ask: Authorized<ConsentAsk>,
  context: IdentityContext,
): Promise<string> {
  const { actor, clock, addressMark } = context
  const asker: Actor = { kind: 'account', accountId: ask.askedBy, grants: [] }
  const told = await tellOf(transaction, ask, context)
  if (ask.wanted.kind === 'invite') {
    const { people, sender } = ask.wanted
    const made = people.map((person) => newInvitation({ ...person, sender, actor: asker, now: clock() }))
    await insertInvitations(transaction, authorize(actor, made, canManageAccounts))
    return told
  }
  if (ask.wanted.kind === 'reach') {
    const people = await placeAgreed(context, transaction, ask.wanted)
    if (people === undefined) throw new AppError('conflict', 'consent-outdated')
    return people > 0 ? `${told} told:${people}` : told
  }
  const { assignment } = ask.wanted
  const account = authorize(actor, await findAccount(transaction, ask.accountId ?? ''), canManageAccounts)
  const givers = await giversOf(transaction, asker)
  const people = await giveRoles(transaction, account, { assignments: [assignment], givers, now: clock() })
  return rolesOf(ask.id, [assignment], { account: account.id, told: people, mail: addressMark(account.email) })
}

/** An ask as the log tells it: its roles for one person, a number for a file. */
export async function tellOf(
  transaction: Transaction,
  { id, accountId, wanted }: ConsentAsk,
  { addressMark }: Pick<IdentityContext, 'addressMark'>,
): Promise<string> {
  if (wanted.kind === 'reach') return `${id} ${wanted.role}:${wanted.scope} structures:${wanted.finess.length}`
  if (wanted.kind === 'grant') {
    const account = await findAccount(transaction, accountId ?? '')
    return rolesOf(id, [wanted.assignment], { account: accountId ?? '', mail: addressMark(account?.email ?? '') })
  }
  const [only, ...others] = wanted.people
  if (!only || others.length > 0) return `${id} invitations:${wanted.people.length}`
  return rolesOf(id, only.assignments, { mail: addressMark(only.email) })
}
