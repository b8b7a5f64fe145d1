import type { Actor, HolderFinder } from '#kernel'
import type { Database } from '#storage'
import type { Assignment } from '../../accounts/assignment.ts'
import { findAccount } from '../../accounts/store.ts'
import { listAssignments } from '../../accounts/store-assignments.ts'
import { listAdministrators } from '../../accounts/store-givers.ts'
import { areOfClosedGroups } from '../../accounts/store-scopes.ts'
import { listInvitations } from '../../invitations/store.ts'
import { type ConsentAsk, rolesWanted } from '../consent-ask.ts'
import { type ConsentFault, consentFault } from '../standing.ts'
import { listAsks } from '../store.ts'

interface Asking {
  readonly findHolder: HolderFinder
  readonly now: Date
}

/**
 * Whether an ask still stands: it has not expired, its asker has been an administrator all the time since, and it is not
 * about closed groups alone.
 */
export async function isAlive(database: Database, ask: ConsentAsk, { findHolder, now }: Asking): Promise<boolean> {
  if (ask.expiresAt <= now) return false
  const holder = await findHolder(database, ask.askedBy, ask.createdAt)
  const isAsked = holder?.grants.some(({ role }) => role === 'admin') ?? false
  return isAsked && !(await areOfClosedGroups(database, rolesWanted(ask.wanted)))
}

/** The asks that still stand, the oldest first. */
export async function listLiving(database: Database, asking: Asking): Promise<ConsentAsk[]> {
  const living: ConsentAsk[] = []
  for (const ask of await listAsks(database)) if (await isAlive(database, ask, asking)) living.push(ask)
  return living
}

/** Tells of asks what keeps an actor from agreeing to them; undefined when nothing does. */
export async function faultFinder(
  database: Database,
  actor: Actor,
): Promise<(ask: ConsentAsk) => ConsentFault | undefined> {
  const administrators = await listAdministrators(database)
  const byId = new Map(administrators.map((each) => [each.accountId, each]))
  const accountId = actor.kind === 'account' ? actor.accountId : ''
  const account = await findAccount(database, accountId)
  const mine = byId.get(accountId)
  const approver = mine && {
    ...mine,
    email: account?.email ?? '',
    roles: await rolesOfPerson(database, accountId, account?.email),
  }
  return (ask) => {
    const asker = byId.get(ask.askedBy)
    return approver && asker ? consentFault({ ask, asker, approver }) : 'consent-not-independent'
  }
}

/** The roles that a person holds, or is invited to. */
async function rolesOfPerson(database: Database, accountId: string, email: string | undefined): Promise<Assignment[]> {
  const held = (await listAssignments(database, [accountId])).get(accountId) ?? []
  const invited = (await listInvitations(database)).filter((each) => each.email === email)
  return [...held, ...invited.flatMap(({ assignments }) => assignments)]
}
