import type { Actor, HolderFinder } from '#kernel'
import type { Database } from '#storage'
import { findAccount } from '../../accounts/store.ts'
import { listAdministrators } from '../../accounts/store-givers.ts'
import { areOfClosedGroups } from '../../accounts/store-scopes.ts'
import { type ConsentAsk, rolesWanted } from '../consent-ask.ts'
import { type ConsentFault, consentFault } from '../standing.ts'

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
  return (ask) => {
    const asker = byId.get(ask.askedBy)
    if (!mine || !asker) return 'consent-not-independent'
    return consentFault({ ask, asker, approver: { ...mine, email: account?.email ?? '' } })
  }
}
